package io.weft.attribution;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Something besides the ledger that is frozen when a month is closed; it hears of that by {@link MonthClosed}. */
public interface ClosingPart {

    /** Message key of its name. */
    String name();

    /** How it stands for a month. */
    State of(YearMonth month);

    /**
     * A part of a month.
     *
     * @param words message key of the state
     * @param closed it no longer changes
     * @param missing message key of why the month cannot be closed yet, or null
     * @param href the page that shows it
     */
    record State(String words, boolean closed, @Nullable String missing, String href) {}
}

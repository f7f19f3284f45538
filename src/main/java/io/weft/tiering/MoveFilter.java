package io.weft.tiering;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Moves from one tier to another in a month or at a run; those who stayed at a run too.
 *
 * @param from empty for those who had no tier before
 * @param to empty for those who have none any more
 */
public record MoveFilter(
        @Nullable YearMonth month,
        @Nullable Long run,
        @Nullable String from,
        @Nullable String to) {

    public MoveFilter {
        from = from == null ? "" : from;
        to = to == null ? "" : to;
    }

    /** All of a month, or of a run. */
    public static MoveFilter of(@Nullable YearMonth month, @Nullable Long run) {
        return new MoveFilter(month, run, "", "");
    }

    /** The cell of one tier before and one after. */
    public MoveFilter cell(String before, String after) {
        return new MoveFilter(month, run, before, after);
    }

    public boolean stayed() {
        return String.valueOf(from).equals(to);
    }
}

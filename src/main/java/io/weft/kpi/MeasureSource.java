package io.weft.kpi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Gives the values of a family of measures, for all subjects at once (SPI). A bean of its own may take the place of another
 * one: no two beans may give the same measure.
 */
public interface MeasureSource {

    /** What it measures. */
    Set<Measure> measures();

    /** Whether the data behind it was ever delivered; otherwise its measures are "not fed" and it is not asked. */
    boolean isFed();

    /** Which of its measures are known in a month; the others are "not fed" then. */
    default Set<Measure> fed(Taking taking) {
        return isFed() ? measures() : Set.of();
    }

    /**
     * Takes the measures of a month: flows for the month and for the year so far, stocks under {@link Span#MONTH} only. What is
     * not given is nought. One statement, or one pass, for all subjects.
     */
    void measure(Taking taking, BiConsumer<Span, Fact> sink);

    /**
     * What is being measured.
     *
     * @param until last day that counts: the last of the month, today in the month that runs
     */
    record Taking(YearMonth month, LocalDate until) {

        public LocalDate from(Span span) {
            return span.from(month);
        }
    }
}

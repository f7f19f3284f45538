package io.weft.policy;

import java.time.YearMonth;

/** Which figures are asked for: a metric, the cohorts from one month to another, told apart by a subject. */
public record CohortQuestion(
        CohortMetric metric, YearMonth first, YearMonth last, CohortSubject by, CohortFilter filter) {

    /** Longer rows of months are not asked for. */
    public static final int MOST_MONTHS = 60;

    public CohortQuestion {
        if (last.isBefore(first) || last.isAfter(first.plusMonths(MOST_MONTHS - 1L))) {
            throw new IllegalArgumentException("1 to " + MOST_MONTHS + " months, not " + first + " to " + last);
        }
    }

    /** The same months, not told apart. */
    public CohortQuestion together() {
        return new CohortQuestion(metric, first, last, CohortSubject.ALL, filter);
    }
}

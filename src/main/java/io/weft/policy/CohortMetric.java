package io.weft.policy;

import java.time.YearMonth;
import java.util.List;

/** What is asked of a month's cohort. Rule book: docs/rules/cohorts.md */
public enum CohortMetric {
    /** M-17 over the second annual premium; the cohort is what took effect in the month. */
    PERSISTENCY_13(
            "M-17",
            CohortMeasure.PERSISTENCY_PREMIUM,
            CohortMeasure.PERSISTENCY_COUNT,
            CohortMeasure.PERSISTENCY_COMBINED),
    /** M-17 over the third annual premium. */
    PERSISTENCY_25(
            "M-17",
            CohortMeasure.PERSISTENCY_PREMIUM,
            CohortMeasure.PERSISTENCY_COUNT,
            CohortMeasure.PERSISTENCY_COMBINED),
    /** M-18; the cohort is what expires in the month. */
    RENEWAL("M-18", CohortMeasure.RENEWAL, CohortMeasure.RENEWAL_ADJUSTED),
    /** M-27; the cohort is what is in force when the month begins. */
    LAPSE("M-27", CohortMeasure.LAPSED, CohortMeasure.SURRENDERED),
    /** M-16; the cohort is who was active a year before the month's end. Counted by the penetration module. */
    RETENTION("M-16", CohortMeasure.RETENTION);

    private final String id;
    private final List<CohortMeasure> measures;

    CohortMetric(String id, CohortMeasure... measures) {
        this.id = id;
        this.measures = List.of(measures);
    }

    /** Number in the metric dictionary. */
    public String id() {
        return id;
    }

    public List<CohortMeasure> measures() {
        return measures;
    }

    public boolean isPersistency() {
        return this == PERSISTENCY_13 || this == PERSISTENCY_25;
    }

    /** Months from the effective date to the premium that is looked for. */
    public int premiumAfter() {
        return this == PERSISTENCY_25 ? 24 : 12;
    }

    /** The cohort assessed in a month, where one is: April 2024 in June 2025. */
    public YearMonth assessedIn(YearMonth month) {
        return isPersistency() ? month.minusMonths(premiumAfter() + 2L) : month;
    }
}

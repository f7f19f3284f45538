package io.weft.policy;

/** One share a cohort is judged by; each has a name, a part and a base. */
public enum CohortMeasure {
    /** Premium still paid ÷ first-year premium. */
    PERSISTENCY_PREMIUM,
    /** Policies still paid ÷ policies. */
    PERSISTENCY_COUNT,
    /** Both, weighted by {@code P.per.weight_premium}. */
    PERSISTENCY_COMBINED,
    /** Renewed ÷ expiring, without vehicles that are gone. */
    RENEWAL,
    /** The same without those we declined. */
    RENEWAL_ADJUSTED,
    /** Suspended or lapsed in the month ÷ in force at its start. */
    LAPSED,
    /** Surrendered in the month ÷ in force at its start. */
    SURRENDERED,
    /** Customers active at the end ÷ customers active at the start. */
    RETENTION
}

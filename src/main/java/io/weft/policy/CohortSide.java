package io.weft.policy;

/** Which policies of a cohort stand behind a number. */
public enum CohortSide {
    BASE,
    PART,
    /** In the base and not in the part: lost. */
    MISSED,
    OTHER_BASE,
    OTHER_PART
}

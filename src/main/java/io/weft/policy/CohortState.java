package io.weft.policy;

/** Whether a cohort has a figure, and why not. */
public enum CohortState {
    KNOWN,
    /** Nobody belongs to the cohort. */
    NOBODY,
    /** Its time is not over. */
    NOT_DUE,
    /** The companies never fed what the figure is made of. */
    NOT_FED
}

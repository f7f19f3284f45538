package io.weft.policy;

/** By what the figures of a month are told apart. */
public enum CohortSubject {
    ALL,
    /** Writing company. */
    COMPANY,
    CHANNEL,
    /** Product class. */
    CLASS,
    /** The units directly below the filtered one, each with all below it; the filtered one itself as {@code PC/P31!}. */
    ORG_UNIT,
    /** Every unit, each with all below it; a policy counts in several. */
    UNIT_TREE,
    /** Who sold, {@code LIFE/A0001}; for a viewer of a company its own agents only. */
    AGENT
}

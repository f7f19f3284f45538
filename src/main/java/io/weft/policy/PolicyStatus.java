package io.weft.policy;

/** Where a policy stands, as its writing company reports it. */
public enum PolicyStatus {
    PROPOSED,
    INFORCE,
    GRACE,
    SUSPENDED,
    LAPSED,
    SURRENDERED,
    CANCELLED_COOLING,
    MATURED,
    CLAIM_TERMINATED,
    EXPIRED,
    TRANSFERRED_OUT
}

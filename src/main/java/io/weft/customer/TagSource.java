package io.weft.customer;

/** How somebody came to say something of a customer. */
public enum TagSource {
    /** A colleague's impression. */
    AGENT_GUESS,
    /** The customer said so. */
    DECLARED,
    /** A core system knows it. */
    FED,
    /** Worked out from other data. */
    DERIVED,
    /** A data steward chose it among statements that differed. */
    STEWARD
}

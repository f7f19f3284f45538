package io.weft.customer;

/** How a contact ended. */
public enum ContactOutcome {
    ANSWERED,
    NO_ANSWER,
    INTERESTED,
    REFUSED,
    DONE
}

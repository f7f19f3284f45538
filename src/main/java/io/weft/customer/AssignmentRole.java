package io.weft.customer;

/** In what role an agent looks after a customer. */
public enum AssignmentRole {
    LEAD_RM,
    LINE_AGENT,
    COLLECTION
}

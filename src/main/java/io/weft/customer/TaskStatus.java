package io.weft.customer;

/** Where a task stands. */
public enum TaskStatus {
    OPEN,
    DONE,
    CANCELLED
}

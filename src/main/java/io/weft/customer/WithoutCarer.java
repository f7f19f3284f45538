package io.weft.customer;

/** What becomes of customers nobody with an account looks after, when a list is given as tasks. */
public enum WithoutCarer {
    /** The manager of their unit gets them, the nearest one upwards; without one, who gives the tasks. */
    UNIT,
    /** Who gives the tasks keeps them. */
    ME,
    /** They get none. */
    NOBODY
}

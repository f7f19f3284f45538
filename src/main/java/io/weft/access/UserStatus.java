package io.weft.access;

/** Whether somebody may sign in. */
public enum UserStatus {
    ACTIVE,
    /** Shut out for now by an admin. */
    LOCKED,
    /** Departed: loses access the same day (AC-08). */
    LEFT
}

package io.weft.customer;

/** As the core systems send it. */
public enum Gender {
    M,
    F
}

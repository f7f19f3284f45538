package io.weft.customer;

/** Given, or taken back. */
public enum ConsentStatus {
    GIVEN,
    WITHDRAWN
}

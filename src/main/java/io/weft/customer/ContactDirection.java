package io.weft.customer;

/** Who sought the contact: we the customer ({@code OUT}) or the customer us ({@code IN}). */
public enum ContactDirection {
    OUT,
    IN
}

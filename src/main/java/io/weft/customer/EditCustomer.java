package io.weft.customer;

/**
 * Change a record that was made by hand.
 *
 * @param version as it was read; a later one means somebody else was faster
 */
public record EditCustomer(long recordId, int version, CustomerDetails details) {}

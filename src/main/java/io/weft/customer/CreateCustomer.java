package io.weft.customer;

/** Enter a customer or prospect that no core system knows yet. */
public record CreateCustomer(CustomerDetails details) {}

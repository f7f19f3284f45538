package io.weft.customer;

/** A record made by hand, in clear, as its editor gets it. */
public record EditableCustomer(long recordId, long gcid, int version, CustomerDetails details) {}

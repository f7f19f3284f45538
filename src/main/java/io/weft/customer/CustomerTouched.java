package io.weft.customer;

/** Something about a customer was changed by hand; heard inside the transaction that changed it. */
public record CustomerTouched(long gcid) {}

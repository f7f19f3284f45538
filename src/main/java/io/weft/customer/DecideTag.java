package io.weft.customer;

/** Decide which of the values said of a customer is right. */
public record DecideTag(long gcid, String dimension, String value, String reason) {}

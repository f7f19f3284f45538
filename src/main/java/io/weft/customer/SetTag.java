package io.weft.customer;

/** Say something of a customer. */
public record SetTag(long gcid, String dimension, String value, HowSure how) {}

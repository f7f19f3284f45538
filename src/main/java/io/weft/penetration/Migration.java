package io.weft.penetration;

/** M-06: customers whose first product of one company began in a period while they held an older one of another. */
public record Migration(String from, String to, long customers) {}

package io.weft.penetration;

/** Figures together with what the codes in them are called. */
public record Answered<T>(T value, CodeNames names) {}

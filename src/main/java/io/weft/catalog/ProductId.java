package io.weft.catalog;

/** Identifies a product inside Weft. */
public record ProductId(long value) {}

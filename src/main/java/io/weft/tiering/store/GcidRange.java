package io.weft.tiering.store;

/** Customer numbers from one to another, both included. */
public record GcidRange(long first, long last) {}

package io.weft.tiering;

/** A unit on the way from the top of a company to the one looked at. */
public record TierUnit(String code, String name) {}

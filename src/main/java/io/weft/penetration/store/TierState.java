package io.weft.penetration.store;

/** Up to which run and which change of a tier an index knows the tiers. */
public record TierState(long run, long move) {}

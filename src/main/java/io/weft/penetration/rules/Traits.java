package io.weft.penetration.rules;

/** What a contract is, as far as slices can tell: ordinals, {@link Codes#NONE} where not given. */
record Traits(int product, int channel, int orgUnit) {}

package io.weft.penetration.rules;

/** What contracts have in common as far as slices can tell: ordinals, {@link Codes#NONE} where not given. */
record Traits(int product, int channel, int orgUnit, int seller, int sellingUnit) {}

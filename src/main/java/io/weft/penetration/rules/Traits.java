package io.weft.penetration.rules;

/**
 * What a contract is, as far as slices can tell: ordinals, {@link Codes#NONE} where not given.
 *
 * @param policy a policy, not a holding (M-13)
 * @param renewal continues an earlier policy (M-11)
 */
record Traits(int product, int channel, int orgUnit, int region, boolean policy, boolean renewal) {}

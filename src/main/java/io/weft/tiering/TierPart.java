package io.weft.tiering;

import java.math.BigDecimal;

/**
 * How many customers of one unit, with all below it, or of one company are in one tier.
 *
 * @param unit empty when it is the whole company
 */
public record TierPart(String company, String unit, String name, String tier, long customers, BigDecimal premium) {}

package io.weft.tiering;

import java.time.LocalDate;

/**
 * The tier a customer has, in short.
 *
 * @param shade 1 for the highest to 5 for the lowest, however many tiers the rule has
 */
public record TierPlace(Tier tier, int shade, LocalDate since) {}

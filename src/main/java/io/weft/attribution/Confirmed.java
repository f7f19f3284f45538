package io.weft.attribution;

import java.math.BigDecimal;

/**
 * What became of a confirmation of many claims.
 *
 * @param confirmed claims that took the word down
 * @param posted those of them that both companies have now agreed to, and that are booked
 * @param skipped claims asked for that were not open to this person: decided meanwhile, the own ones, or not the company's
 * @param amount what was booked, CNY
 */
public record Confirmed(int confirmed, int posted, int skipped, BigDecimal amount) {}

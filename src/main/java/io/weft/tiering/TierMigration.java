package io.weft.tiering;

import java.math.BigDecimal;

/**
 * So many went from one tier to another at a run (RPT-15).
 *
 * @param from empty for those who had no tier before
 */
public record TierMigration(String from, String to, long customers, BigDecimal premium) {}

package io.weft.attribution;

import java.math.BigDecimal;

/**
 * How many receipts earned nothing for one reason.
 *
 * @param amount what was received, CNY
 */
public record UnearnedCount(UnearnedReason reason, long receipts, BigDecimal amount) {}

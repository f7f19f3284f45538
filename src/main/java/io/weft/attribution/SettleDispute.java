package io.weft.attribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a level of a dispute ends.
 *
 * @param agreed true to credit, false to reject; null when there is no agreement and the next level takes it
 * @param amount another amount to credit, CNY; null keeps the one claimed
 */
public record SettleDispute(
        long claim, @Nullable Boolean agreed, @Nullable BigDecimal amount, String reason) {}

package io.weft.attribution.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shares of money that add up (SR-REC-06, PR-ATT-05, A-38): half-up to the cent, what is left goes to the last named. */
public final class PoolRules {

    private PoolRules() {}

    /** By how much the negotiated amounts exceed what was really paid, in CNY; zero when they fit (F-03). */
    public static BigDecimal excess(List<BigDecimal> amounts, BigDecimal pool) {
        return amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(pool)
                .max(BigDecimal.ZERO);
    }

    /**
     * What is left of a share when part of the pool is gone, CNY. Rounded down to the cent: half-up, several shares could add up
     * to a cent more than what is left (I2).
     *
     * @param pool what the parties agreed on, above zero
     * @param gone what was paid back or corrected away; beyond the pool nothing is left
     */
    public static BigDecimal left(BigDecimal share, BigDecimal pool, BigDecimal gone) {
        return share.multiply(pool.subtract(gone.min(pool))).divide(pool, 2, RoundingMode.DOWN);
    }

    /**
     * Splits an amount by weights; one below zero as the same above it.
     *
     * @param weights none below zero, at least one above; their sum is the whole
     */
    public static List<BigDecimal> split(BigDecimal amount, List<BigDecimal> weights) {
        if (amount.signum() < 0) {
            return split(amount.negate(), weights).stream()
                    .map(BigDecimal::negate)
                    .toList();
        }
        var whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var parts = new ArrayList<BigDecimal>();
        var left = amount;
        for (int i = 0; i < weights.size() - 1; i++) {
            var part = amount.multiply(weights.get(i))
                    .divide(whole, 2, RoundingMode.HALF_UP)
                    .min(left);
            parts.add(part);
            left = left.subtract(part);
        }
        parts.add(left);
        return parts;
    }
}

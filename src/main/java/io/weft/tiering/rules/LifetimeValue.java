package io.weft.tiering.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A simple customer life-time value (PR-ANA-06): margin × Σ (retention ÷ (1 + discount))^t over the years, the first in full. */
public final class LifetimeValue {

    private LifetimeValue() {}

    /**
     * In CNY, half up.
     *
     * @param margin yearly, CNY
     * @param retention 0..1
     * @param discount 0..1
     * @param years at least 1
     */
    public static BigDecimal of(BigDecimal margin, BigDecimal retention, BigDecimal discount, int years) {
        var rate = retention.divide(BigDecimal.ONE.add(discount), MathContext.DECIMAL128);
        var sum = BigDecimal.ZERO;
        for (int year = 0; year < years; year++) {
            sum = sum.add(rate.pow(year, MathContext.DECIMAL128));
        }
        return margin.multiply(sum).setScale(2, RoundingMode.HALF_UP);
    }
}

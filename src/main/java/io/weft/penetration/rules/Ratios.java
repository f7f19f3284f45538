package io.weft.penetration.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Ratios of counts: half-up to six decimals, nothing at all when there is nothing to divide by. */
public final class Ratios {

    private static final int DECIMALS = 6;

    private Ratios() {}

    /** {@code numerator ÷ denominator}, null for an empty denominator. */
    public static @Nullable BigDecimal of(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
    }
}

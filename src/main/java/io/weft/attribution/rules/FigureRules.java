package io.weft.attribution.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The arithmetic of the figures (domain 7.1). */
public final class FigureRules {

    private static final int DECIMALS = 6;

    private FigureRules() {}

    /** A part of a whole as a fraction to six decimals (M-09, M-39, M-42); null of nothing. */
    public static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    public static @Nullable BigDecimal share(long part, long whole) {
        return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}

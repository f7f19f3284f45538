package io.weft.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an item of a scheme scores.
 *
 * @param attainment actual ÷ target, a share of one; blank without one of them
 * @param points weight × attainment between floor and cap; nought when blank
 */
public record ScoreItem(
        String metric,
        int metricVersion,
        BigDecimal weight,
        BigDecimal cap,
        BigDecimal floor,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal target,
        @Nullable BigDecimal attainment,
        BigDecimal points) {

    /** Attainment beyond the cap or below the floor does not count. */
    public boolean isBounded() {
        return attainment != null
                && (attainment.movePointRight(2).compareTo(cap) > 0
                        || attainment.movePointRight(2).compareTo(floor) < 0);
    }
}

package io.weft.kpi.rules;

import io.weft.kpi.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much of a target is reached (M-45), as a share of one. */
public final class Attainments {

    private Attainments() {}

    /**
     * Actual ÷ target; where less is better target ÷ actual, and a target met by nothing at all counts as reached without end.
     * Blank without a target or an actual.
     */
    public static @Nullable BigDecimal of(
            @Nullable BigDecimal actual, @Nullable BigDecimal target, Direction direction) {
        if (actual == null || target == null) {
            return null;
        }
        return direction == Direction.HIGHER ? share(actual, target) : lower(actual, target);
    }

    private static @Nullable BigDecimal lower(BigDecimal actual, BigDecimal target) {
        return actual.signum() == 0 ? BigDecimal.valueOf(Integer.MAX_VALUE) : share(target, actual);
    }

    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, Formulas.DECIMALS, RoundingMode.HALF_UP);
    }
}

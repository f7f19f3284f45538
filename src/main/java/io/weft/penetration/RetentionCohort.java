package io.weft.penetration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers whose first contract began in a month (M-16).
 *
 * @param active those active at the end of that month, and how many of them are at the end of each month after it; a
 *     customer may go and come back
 */
public record RetentionCohort(YearMonth month, List<Long> active) {

    private static final int DECIMALS = 6;

    public RetentionCohort {
        active = List.copyOf(active);
    }

    /** Customers of the cohort. */
    public long size() {
        return active.get(0);
    }

    /** The share still active after so many months, null when the cohort is empty or not so old. */
    public @Nullable BigDecimal after(int months) {
        return months >= active.size() || size() == 0
                ? null
                : BigDecimal.valueOf(active.get(months))
                        .divide(BigDecimal.valueOf(size()), DECIMALS, RoundingMode.HALF_UP);
    }
}

package io.weft.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subject is to reach in a year by one metric.
 *
 * @param months the base month by month: parts that add up to it, or for ratios and stocks the level of each month
 */
public record Target(
        long id,
        Subject subject,
        String metric,
        BigDecimal base,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal challenge,
        List<BigDecimal> months) {

    private static final int DECEMBER = 12;

    public Target {
        months = List.copyOf(months);
    }

    /** The target of a month, or of the year up to its end. */
    public BigDecimal until(int month, Span span, boolean addsUp) {
        if (span == Span.MONTH || !addsUp) {
            return months.get(month - 1);
        }
        return months.subList(0, month).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The target of the whole year. */
    public BigDecimal ofYear(boolean addsUp) {
        return until(DECEMBER, Span.YEAR, addsUp);
    }
}

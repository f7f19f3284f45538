package io.weft.kpi;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to for one subject and month.
 *
 * @param value blank where the denominator is nought, where the metric does not apply to such a subject, or where it is not fed
 * @param top the sum above the line
 * @param bottom the sum below the line; none where there is no line
 * @param notFed measures nobody delivers
 */
public record MetricValue(
        @Nullable BigDecimal value,
        @Nullable BigDecimal top,
        @Nullable BigDecimal bottom,
        Set<Measure> notFed) {

    public boolean isNotFed() {
        return !notFed.isEmpty();
    }

    /** Nothing is known. */
    public static MetricValue blank() {
        return new MetricValue(null, null, null, Set.of());
    }
}

package io.weft.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target and how far it is reached.
 *
 * @param due the target up to the month looked at
 * @param attainment actual ÷ due, a share of one
 * @param ofYear the target of the whole year, and {@code reached} the share of it that is reached
 * @param runRate what the year comes to when it goes on like this, and {@code forecast} its share of the target
 */
public record PlanActual(
        Target target,
        Metric metric,
        MetricValue actual,
        BigDecimal due,
        @Nullable BigDecimal attainment,
        BigDecimal ofYear,
        @Nullable BigDecimal reached,
        @Nullable BigDecimal runRate,
        @Nullable BigDecimal forecast) {}

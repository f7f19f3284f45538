package io.weft.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets a target of a draft plan.
 *
 * @param months twelve values typed by hand; null to split the base
 * @param seasonal split by last year's months instead of evenly
 */
public record SetTarget(
        Subject subject,
        String metric,
        BigDecimal base,
        @Nullable BigDecimal stretch,
        @Nullable BigDecimal challenge,
        @Nullable List<BigDecimal> months,
        boolean seasonal) {}

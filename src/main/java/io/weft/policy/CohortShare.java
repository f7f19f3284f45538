package io.weft.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a cohort.
 *
 * @param part policies, customers, or premium in CNY; null for a share that is made of others
 * @param rate six decimals, null where there is nothing to divide by
 */
public record CohortShare(
        CohortMeasure measure,
        @Nullable BigDecimal part,
        @Nullable BigDecimal base,
        @Nullable BigDecimal rate) {}

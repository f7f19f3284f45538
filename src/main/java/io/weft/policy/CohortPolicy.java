package io.weft.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A policy behind a figure of a cohort. */
public record CohortPolicy(
        long id,
        String company,
        String policyNo,
        String product,
        long holderId,
        long gcid,
        @Nullable String agent,
        LocalDate effective,
        @Nullable LocalDate expiry,
        BigDecimal premium,
        PolicyStatus status,
        boolean counted) {}

package io.weft.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One golden value and where it comes from (PR-ID-07).
 *
 * @param value as shown: masked where it is personal
 * @param company whose record says so
 * @param observedAt when that source last confirmed it; null when it did not say
 * @param unmask how to ask for it in clear; null when it is shown as it is
 */
public record ProfileValue(
        ProfileField field,
        String value,
        String company,
        Verification verified,
        @Nullable Instant observedAt,
        @Nullable UnmaskField unmask) {}

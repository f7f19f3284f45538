package io.weft.customer;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote down about one contact, the same when logging and when mending it.
 *
 * @param at Shanghai wall time, never in the future
 */
public record ContactDetails(
        String summary,
        ContactMode mode,
        ContactDirection direction,
        @Nullable ContactPurpose purpose,
        LocalDateTime at,
        @Nullable ContactOutcome outcome,
        NeedAnswer needs) {}

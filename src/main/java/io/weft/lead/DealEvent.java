package io.weft.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a joint deal's history. */
public record DealEvent(
        Instant at,
        @Nullable String by,
        @Nullable String company,
        DealAction action,
        DealStatus status,
        @Nullable String note) {}

package io.weft.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a lead's history. */
public record LeadEvent(
        Instant at,
        @Nullable String by,
        @Nullable String company,
        LeadAction action,
        LeadStage stage,
        @Nullable String rule,
        @Nullable String note,
        @Nullable Long contact) {}

package io.weft.kpi;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an agent logged in a span.
 *
 * @param agent {@code LIFE/L000017}
 * @param contacts with customers in the span
 * @param lastAt the last contact up to its end, however long ago
 */
public record AgentWork(
        String agent,
        String name,
        String unit,
        long contacts,
        @Nullable OffsetDateTime lastAt) {}

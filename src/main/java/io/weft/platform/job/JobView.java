package io.weft.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as its page and the list of jobs show it. {@code progress} is 0..1. */
public record JobView(
        UUID id,
        long seq,
        String type,
        String title,
        JobStatus status,
        double progress,
        long requestedBy,
        String requestedLogin,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, Object> result,
        @Nullable String problem,
        boolean cancelRequested) {

    public boolean canCancel() {
        return !status.isOver() && !cancelRequested;
    }

    public int percent() {
        return (int) Math.floor(progress * 100);
    }

    /** How long it ran so far or in all; null while it waits. */
    public @Nullable Duration took(Instant now) {
        return startedAt == null ? null : Duration.between(startedAt, finishedAt == null ? now : finishedAt);
    }
}

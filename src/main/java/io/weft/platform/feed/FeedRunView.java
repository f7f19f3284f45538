package io.weft.platform.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One feed run as pages and the API show it. {@code progress} is 0..1. */
public record FeedRunView(
        UUID id,
        long run,
        String kind,
        @Nullable String company,
        boolean dryRun,
        String fileName,
        long sizeBytes,
        FeedStatus status,
        double progress,
        FeedCounts counts,
        @Nullable FeedProblem problem,
        List<String> header,
        List<String> unknownColumns,
        String requestedLogin,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public int percent() {
        return status.isOver() ? 100 : (int) Math.floor(progress * 100);
    }

    public boolean canCancel() {
        return !status.isOver();
    }

    public boolean canUndo() {
        return status.isApplied() && !dryRun && counts.accepted() > 0;
    }

    public boolean hasRejects() {
        return counts.rejected() > 0;
    }
}

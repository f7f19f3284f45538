package io.weft.platform.feed.web;

import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feed run as the API answers it; feeds.md 2 fixes the names. {@code progress} is 0..1. */
record FeedAnswer(
        UUID id,
        String kind,
        @Nullable String company,
        boolean dryRun,
        FeedStatus status,
        double progress,
        long rows,
        long accepted,
        long unchanged,
        long rejected,
        long warnings,
        List<String> unknownColumns,
        @Nullable String problem,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static FeedAnswer of(FeedRunView run, FeedWords words) {
        return new FeedAnswer(
                run.id(),
                run.kind(),
                run.company(),
                run.dryRun(),
                run.status(),
                run.status().isOver() ? 1 : run.progress(),
                run.counts().rows(),
                run.counts().accepted(),
                run.counts().unchanged(),
                run.counts().rejected(),
                run.counts().warnings(),
                run.unknownColumns(),
                run.problem() == null ? null : words.say(run.problem()),
                run.startedAt(),
                run.finishedAt());
    }
}

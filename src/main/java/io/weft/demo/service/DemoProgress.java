package io.weft.demo.service;

import io.weft.platform.feed.FeedRunView;
import java.util.List;

/** How much of the demo group is loaded: bytes of files that are over, and the share of the one under way. */
record DemoProgress(boolean known, boolean over, double share, long rows) {

    static DemoProgress of(List<FeedRunView> runs) {
        long all = runs.stream().mapToLong(FeedRunView::sizeBytes).sum();
        double done = runs.stream()
                .mapToDouble(run -> run.sizeBytes() * (run.status().isOver() ? 1 : run.progress()))
                .sum();
        return new DemoProgress(
                !runs.isEmpty(),
                runs.stream().allMatch(run -> run.status().isOver()),
                all == 0 ? 0 : done / all,
                runs.stream().mapToLong(run -> run.counts().rows()).sum());
    }
}

package io.weft.support;

import io.weft.platform.feed.FeedReject;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.SubmitFeed;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that core systems deliver, each taken in to its end: {@code deliveries.load("policies", "PC", csv)}. */
public record Deliveries(Feeds feeds, FeedUndo undo) {

    public FeedRunView load(String kind, @Nullable String company, String csv) {
        try {
            var file = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            return await(feeds.submit(new SubmitFeed(kind, company, false, kind + ".csv"), file, null), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<FeedReject> rejects(FeedRunView run) {
        return feeds.rejects(run.run(), 0, 100, true);
    }

    public FeedRunView takeBack(FeedRunView run) {
        undo.submit(run, null);
        return await(run, true);
    }

    private FeedRunView await(FeedRunView submitted, boolean undone) {
        for (int turn = 0; turn < 600; turn++) {
            FeedRunView run = feeds.find(submitted.id()).orElseThrow();
            if (undone ? run.status() == FeedStatus.UNDONE : run.status().isOver()) {
                return run;
            }
            Pauses.pause(50);
        }
        throw new AssertionError("The feed did not end: " + submitted);
    }
}

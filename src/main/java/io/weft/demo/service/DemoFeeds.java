package io.weft.demo.service;

import io.weft.demo.DemoPlan;
import io.weft.demo.FeedFile;
import io.weft.demo.rules.DemoGroup;
import io.weft.platform.feed.FeedFilter;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.SubmitFeed;
import io.weft.platform.feed.service.Feeds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the demo group's files to the feeds: all of them in one transaction, or none. */
@Service
@RequiredArgsConstructor
class DemoFeeds {

    private static final String SUFFIX = "__demo.csv";
    private static final int MOST_FILES = 200;

    private final Feeds feeds;

    /** Submits every file of a kind that some module takes; does nothing when that was done before. */
    @Transactional
    public void submit(DemoPlan plan) {
        if (!runs().isEmpty()) {
            return;
        }
        Set<String> kinds = feeds.kinds().stream().map(FeedKind::name).collect(Collectors.toSet());
        DemoGroup.files(plan).stream()
                .filter(file -> kinds.contains(file.kind()))
                .forEach(this::submit);
    }

    /** The runs of the demo group's files. */
    List<FeedRunView> runs() {
        return feeds.latest(FeedFilter.ALL, MOST_FILES).stream()
                .filter(run -> run.fileName().endsWith(SUFFIX))
                .toList();
    }

    void cancel() {
        runs().forEach(feeds::cancel);
    }

    private void submit(FeedFile file) {
        SubmitFeed feed = new SubmitFeed(file.kind(), file.company(), false, file.name());
        try {
            feeds.submit(feed, new ByteArrayInputStream(file.csv().getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

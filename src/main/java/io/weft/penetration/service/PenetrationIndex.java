package io.weft.penetration.service;

import io.weft.penetration.store.Snapshot;
import io.weft.penetration.store.SnapshotReader;
import io.weft.platform.feed.FeedApplied;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * The index of this node. One thread looks every second whether the data moved, wherever it was changed, and builds the
 * next index while questions are answered from the last one.
 */
@Service
@RequiredArgsConstructor
public class PenetrationIndex {

    private static final Logger log = LoggerFactory.getLogger(PenetrationIndex.class);
    private static final Duration FIRST_BUILD = Duration.ofSeconds(20);
    private static final int PAUSE_FACTOR = 4;

    private final SnapshotReader reader;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "penetration-index");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Snapshot current;
    private long buildTook;
    private long builtAt;

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::keepUp, 0, 1, TimeUnit.SECONDS);
    }

    @EventListener
    void onFeed(FeedApplied applied) {
        try {
            worker.execute(this::keepUp);
        } catch (RejectedExecutionException stopping) {
            log.debug("Not refreshed, the application is stopping");
        }
    }

    /** While file after file is loaded, at most a fifth of the time goes into indexes nobody asked for. */
    private void keepUp() {
        try {
            if (current == null || System.nanoTime() - builtAt >= PAUSE_FACTOR * buildTook) {
                refresh();
            }
            condense();
        } catch (RuntimeException e) {
            log.warn("The penetration index stays as it was: {}", e.getMessage());
        }
    }

    private void condense() {
        var last = current;
        if (last != null) {
            last.index().condense();
        }
    }

    /** Builds a new index if the data moved; runs on the worker only. */
    private Snapshot refresh() {
        var today = LocalDate.now(clock);
        var last = current;
        if (last != null && last.fingerprint().equals(reader.fingerprint(today))) {
            last = reader.withTiers(last);
            current = last;
        } else {
            long begin = System.nanoTime();
            last = last == null ? reader.read(today) : reader.readSince(last, today);
            current = last;
            builtAt = System.nanoTime();
            buildTook = builtAt - begin;
            log.info(
                    "Penetration index: {} contracts of {} customers in {} ms",
                    last.index().contracts(),
                    last.index().customers(),
                    buildTook / 1_000_000);
        }
        return last;
    }

    /** The last consistent state; only the very first one is waited for. */
    public Snapshot current() {
        var last = current;
        return last != null ? last : fresh(FIRST_BUILD);
    }

    /** The state of the data now, waited for at most so long; then the last consistent one. */
    public Snapshot fresh(Duration patience) {
        var now = now(patience);
        var last = now == null ? current : now;
        if (last == null) {
            throw new FiguresNotReady();
        }
        return last;
    }

    /** The state of the data now, waited for at most so long; no older one takes its place. */
    public Snapshot exact(Duration patience) {
        var now = now(patience);
        if (now == null) {
            throw new FiguresNotReady();
        }
        return now;
    }

    private @Nullable Snapshot now(Duration patience) {
        try {
            return worker.submit(this::refresh).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            log.debug("Not refreshed", e);
        }
        return null;
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

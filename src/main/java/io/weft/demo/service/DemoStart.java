package io.weft.demo.service;

import io.weft.platform.feed.FeedFilter;
import io.weft.platform.feed.service.Feeds;
import io.weft.platform.job.service.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Queues the demo group when {@code weft.demo.data} asks for it and nothing was ever loaded; never in production. */
@Component
@RequiredArgsConstructor
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final long SYSTEM = 0;

    private final Jobs jobs;
    private final Feeds feeds;
    private final DemoJob job;
    private final Clock clock;
    private final Environment environment;
    private volatile boolean checked;

    @EventListener(ApplicationReadyEvent.class)
    void queue() {
        if (isWanted() && isEmpty()) {
            submit();
        }
        checked = true;
    }

    /** Whether it is known by now if there is something to load. */
    boolean isChecked() {
        return checked;
    }

    private void submit() {
        LocalDate today = LocalDate.now(clock);
        jobs.submit(job, "锦川集团 Jinchuan Group", Map.of(DemoJob.TODAY, today.toString()), null);
        log.info("The database is empty: the demo group of {} is being loaded", today);
    }

    /** Whether this installation shows the demo group. */
    boolean isWanted() {
        boolean asked = environment.getProperty("weft.demo.data", Boolean.class, true);
        return asked && !environment.acceptsProfiles(Profiles.of("prod"));
    }

    private boolean isEmpty() {
        return feeds.latest(FeedFilter.ALL, 1).isEmpty()
                && jobs.latestOf(DemoJob.NAME, SYSTEM, 1).isEmpty();
    }
}

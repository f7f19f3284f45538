package io.weft.tiering.service;

import io.weft.tiering.TiersPublished;
import io.weft.tiering.store.ProgressStore;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.RunBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks again at customers with whom something happened, between the runs. Up at once; down only where a view became
 * narrower or somebody is blocked or dead.
 */
@Service
@RequiredArgsConstructor
public class Recount {

    private static final int AT_ONCE = 10_000;

    private final TierWork work;
    private final RunBatch batch;
    private final RuleStore rules;
    private final ProgressStore progress;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Takes a bunch of those that wait; answers how many. */
    @Transactional
    public int some() {
        batch.lock();
        var gcids = progress.take(AT_ONCE);
        if (gcids.length > 0) {
            recount(gcids);
        }
        return gcids.length;
    }

    /** Looks at everybody again; by the rule of the last run, so that a new rule begins with a run. */
    @Transactional
    public void everybody() {
        batch.lock();
        var state = progress.state();
        recount(null);
        progress.caughtUp(state, LocalDate.now(clock), OffsetDateTime.now(clock));
    }

    private void recount(Long @Nullable [] gcids) {
        var day = LocalDate.now(clock);
        var rule = rules.inForce(day);
        if (gcids == null) {
            batch.forget(0);
        }
        work.decide(new TierWork.Order(0, day, rule, false, gcids), cursor -> {});
        batch.publish(new RunBatch.Publication(0, rule.version(), "RECOUNT", day, OffsetDateTime.now(clock)), gcids);
        if (gcids == null) {
            batch.forget(0);
        }
        progress.moveStamp();
        events.publishEvent(new TiersPublished(0, rule.version()));
    }
}

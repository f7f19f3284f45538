package io.weft.tiering.service;

import io.weft.tiering.ReplayResult;
import io.weft.tiering.store.FactQueries;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.RunStore;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides once more what a run decided, from the facts it looked at and by the rule of then; nothing is written. */
@Service
@RequiredArgsConstructor
public class Replay {

    private final TierWork work;
    private final FactQueries facts;
    private final RunStore runs;
    private final RuleStore rules;

    /** Throws {@link RunNotFound} when there is no such run, or what it looked at is no longer kept. */
    @Transactional(readOnly = true)
    public ReplayResult of(long number) {
        var run = runs.find(number)
                .filter(found -> found.isPublished() && found.replayable())
                .orElseThrow(() -> new RunNotFound(number));
        var decider = work.decider(rules.find(run.version()).orElseThrow(), run.day(), true);
        var digest = new Digest();
        var customers = new AtomicLong();
        var differing = new AtomicLong();
        facts.ofRun(number, run.day(), cursor -> {
            var given = decider.decide(cursor, TierWork.before(cursor));
            digest.add(cursor, given);
            customers.incrementAndGet();
            if (!cursor.wasDecided(
                    given.tier(), given.decision().value(), given.decision().potential())) {
                differing.incrementAndGet();
            }
        });
        return new ReplayResult(customers.get(), differing.get(), digest.toString());
    }
}

package io.weft.tiering.service;

import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.RunCause;
import io.weft.tiering.TiersPublished;
import io.weft.tiering.store.ProgressStore;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.RunBatch;
import io.weft.tiering.store.RunStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run over all customers: facts are read from the companies' data, decided, and published in one transaction, so that
 * the tiers are all old or all new. Cut off, it begins again from the start.
 */
@Service
@RequiredArgsConstructor
public class TierRun implements JobType {

    static final String NAME = "tiering-run";
    static final String CAUSE = "cause";
    private static final int KEPT_RUNS = 3;
    private static final int REPORT_EVERY = 20_000;

    private final TierWork work;
    private final RunBatch batch;
    private final RunStore runs;
    private final RuleStore rules;
    private final ProgressStore progress;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String resultPath(java.util.UUID job) {
        return "/tiering/runs";
    }

    @Override
    public void run(JobContext context) {
        var cause = RunCause.valueOf(context.args().getOrDefault(CAUSE, RunCause.DEMAND.name()));
        var now = OffsetDateTime.now(clock);
        var rule = rules.asOf(LocalDate.now(clock));
        long run = new TransactionTemplate(transactions).execute(status -> {
            batch.lock();
            runs.abandon(now).forEach(batch::forget);
            return runs.begin(new RunStore.Beginning(
                    cause, LocalDate.now(clock), rule.version(), context.id(), context.requestedBy(), now));
        });
        var outcome = new TransactionTemplate(transactions).execute(status -> publish(run, cause, rule, context));
        context.result("customers", outcome.counts().customers());
        context.result("views", outcome.counts().views());
        context.result("moved", outcome.counts().up() + outcome.counts().down());
    }

    private RunStore.Outcome publish(long run, RunCause cause, RuleVersion rule, JobContext context) {
        batch.lock();
        var day = LocalDate.now(clock);
        var state = progress.state();
        var fifths = new FifthsOfRun(day);
        var digest = work.decide(new TierWork.Order(run, day, rule, true, null), cursor -> {
            fifths.add(cursor);
            report(context, fifths.seen());
        });
        var tiers = rule.rules().tiers().stream().map(tier -> tier.code()).toArray(String[]::new);
        var counts = batch.counts(run, tiers);
        batch.keepMigration(run);
        var now = OffsetDateTime.now(clock);
        batch.publish(new RunBatch.Publication(run, rule.version(), cause.name(), day, now), null);
        var outcome = new RunStore.Outcome(run, counts, digest.toString(), fifths.edges(), now);
        runs.published(outcome);
        runs.purge(KEPT_RUNS);
        progress.caughtUp(state, day, now);
        progress.moveStamp();
        events.publishEvent(new TiersPublished(run, rule.version()));
        return outcome;
    }

    private static void report(JobContext context, long seen) {
        if (seen % REPORT_EVERY == 0) {
            // How many there will be is not known before they were read: the bar nears its end ever more slowly.
            context.progress(Math.min(0.9, seen / (seen + 200_000.0)));
        }
    }
}

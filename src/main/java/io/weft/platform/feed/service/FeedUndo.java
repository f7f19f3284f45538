package io.weft.platform.feed.service;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.DerivedFromFeed;
import io.weft.platform.feed.FeedApplied;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStep;
import io.weft.platform.feed.store.FeedRunQueries;
import io.weft.platform.feed.store.FeedRunStore;
import io.weft.platform.feed.store.FeedUndoWork;
import io.weft.platform.feed.store.FeedUndoWork.UndoSize;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import io.weft.platform.job.service.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back what a run created and restores what it changed, as long as nothing later built on it. */
@Service
@RequiredArgsConstructor
public class FeedUndo implements JobType {

    private final FeedKinds kinds;
    private final FeedUndoWork work;
    private final FeedRunStore runs;
    private final FeedRunQueries queries;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final List<DerivedFromFeed> derived;

    @Override
    public String name() {
        return "feed-undo";
    }

    @Override
    public String lane() {
        return FEEDS;
    }

    /** What stands against it; empty when the run can be taken back. */
    @Transactional(readOnly = true)
    public List<FeedProblem> obstacles(FeedRunView run) {
        if (!run.canUndo()) {
            return List.of(FeedProblem.of("feed.undo.nothing", run.status().name()));
        }
        long changed = run.counts().accepted() - run.counts().created();
        if (work.size(kinds.get(run.kind()), run.run()).changed() < changed) {
            return List.of(FeedProblem.of("feed.undo.too-old"));
        }
        List<FeedProblem> found = new ArrayList<>(work.obstacles(
                kinds.get(run.kind()),
                run.run(),
                kinds.all(),
                kinds.references().values()));
        derived.stream()
                .filter(of -> of.isBuiltUpon(run.kind(), run.run()))
                .forEach(of -> found.add(FeedProblem.of("feed.undo.used-by", of.name())));
        return found;
    }

    /** How many rows would be removed and restored. */
    @Transactional(readOnly = true)
    public UndoPreview preview(FeedRunView run) {
        UndoSize size = work.size(kinds.get(run.kind()), run.run());
        return new UndoPreview(size.created(), size.changed(), obstacles(run));
    }

    /** Queues the undo behind the feeds that wait. */
    @Transactional
    public UUID submit(FeedRunView run, @Nullable SignedIn by) {
        return jobs.submit(this, run.fileName(), Map.of("run", Long.toString(run.run())), by);
    }

    @Override
    public void run(JobContext context) {
        FeedRunView run =
                queries.find(Long.parseLong(context.args().get("run"))).orElseThrow();
        FeedKind kind = kinds.get(run.kind());
        boolean undone = Boolean.TRUE.equals(transaction.execute(status -> undo(run, kind)));
        if (undone) {
            events.publishEvent(new FeedApplied(run.run(), kind.name(), run.company()));
        }
        context.result("undone", undone);
    }

    private boolean undo(FeedRunView run, FeedKind kind) {
        runs.lockLane();
        if (!obstacles(run).isEmpty()) {
            return false;
        }
        derived.forEach(of -> of.letGo(run.kind(), run.run()));
        work.takeBack(kind, run.run());
        FeedStep after = kind.afterUndo();
        if (after != null) {
            after.apply(run.run());
        }
        runs.markUndone(run.run());
        runs.moveDataVersion();
        return true;
    }

    /** What an undo would do. */
    public record UndoPreview(long removed, long restored, List<FeedProblem> obstacles) {

        public boolean isPossible() {
            return obstacles.isEmpty();
        }
    }
}

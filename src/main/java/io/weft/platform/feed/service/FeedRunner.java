package io.weft.platform.feed.service;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.weft.platform.copy.CopyWriter;
import io.weft.platform.feed.FeedApplied;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedRefused;
import io.weft.platform.feed.FeedReject;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.rules.MaskedValue;
import io.weft.platform.feed.store.FeedFiles;
import io.weft.platform.feed.store.FeedPlan;
import io.weft.platform.feed.store.FeedRejects;
import io.weft.platform.feed.store.FeedRunStore;
import io.weft.platform.feed.store.FeedWork;
import io.weft.platform.feed.store.FeedWork.BadLine;
import io.weft.platform.job.JobContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs one file in one transaction: stage, judge, write, count. Either all of it is there afterwards, with its counts, or
 * nothing; a process that dies in the middle leaves no trace and the run starts again.
 */
@Component
@RequiredArgsConstructor
class FeedRunner {

    private static final int REJECT_PAGE = 5_000;

    private final FeedKinds kinds;
    private final FeedFiles files;
    private final FeedWork work;
    private final FeedRunStore runs;
    private final FeedRejects rejects;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    void run(FeedRunView run, JobContext job) {
        runs.start(run.run());
        FeedKind kind = kinds.get(run.kind());
        FeedCounts counts = transaction.execute(status -> inTransaction(run, kind, job));
        if (counts != null && counts.accepted() > 0 && !run.dryRun()) {
            events.publishEvent(new FeedApplied(run.run(), kind.name(), run.company()));
        }
    }

    private FeedCounts inTransaction(FeedRunView run, FeedKind kind, JobContext job) {
        runs.lockLane();
        try {
            Staged staged = stage(run, kind, job);
            job.progress(0.6);
            FeedCounts counts = withUnknownColumns(work.judge(staged.plan()), staged.unknown());
            job.progress(0.75);
            keepRejects(run, staged.plan(), counts);
            if (!run.dryRun() && counts.accepted() > 0) {
                work.apply(staged.plan(), run.run());
                runs.moveDataVersion();
            }
            job.progress(0.97);
            runs.finish(run.run(), counts);
            files.purge(run.run());
            return counts;
        } catch (IOException broken) {
            throw new FeedRefused("feed.refused.bad-archive");
        }
    }

    private record Staged(FeedPlan plan, List<String> unknown) {}

    private Staged stage(FeedRunView run, FeedKind kind, JobContext job) throws IOException {
        try (InputStream file = files.open(run.run(), share -> job.progress(share * 0.6));
                FeedFileReader reader = new FeedFileReader(file)) {
            List<String> unknown = FeedRowReader.check(kind, reader.header());
            FeedPlan plan = FeedPlan.of(kind, new HashSet<>(reader.header()), kinds.references());
            runs.keepHeader(run.run(), reader.header(), unknown);
            copy(reader, plan, run);
            return new Staged(plan, unknown);
        }
    }

    private void copy(FeedFileReader reader, FeedPlan plan, FeedRunView run) {
        FeedRowReader rows = new FeedRowReader(plan.kind(), plan, run.company(), reader.header());
        try (CopyWriter stage = work.openStage(plan)) {
            for (CsvRecord record = reader.next(); record != null; record = reader.next()) {
                stage.row(rows.read(record));
            }
            stage.finish();
        }
    }

    private static FeedCounts withUnknownColumns(FeedCounts c, List<String> unknown) {
        return new FeedCounts(
                c.rows(), c.accepted(), c.unchanged(), c.rejected(), c.warnings() + unknown.size(), c.created());
    }

    /** Reads the file again, in step with the rejected lines, to keep those rows as they were sent. */
    private void keepRejects(FeedRunView run, FeedPlan plan, FeedCounts counts) throws IOException {
        rejects.forget(run.run());
        if (counts.rejected() == 0) {
            return;
        }
        try (InputStream file = files.open(run.run(), share -> {});
                FeedFileReader reader = new FeedFileReader(file)) {
            long after = 0;
            List<BadLine> bad = work.badLines(after, REJECT_PAGE);
            while (!bad.isEmpty()) {
                rejects.add(run.run(), sent(reader, bad, plan.kind()));
                after = bad.get(bad.size() - 1).line();
                bad = work.badLines(after, REJECT_PAGE);
            }
        }
    }

    private static List<FeedReject> sent(FeedFileReader reader, List<BadLine> bad, FeedKind kind) {
        List<FeedReject> page = new ArrayList<>();
        for (BadLine line : bad) {
            CsvRecord record = reader.next();
            while (record != null && record.getStartingLineNumber() < line.line()) {
                record = reader.next();
            }
            if (record == null) {
                throw new IllegalStateException("Line " + line.line() + " is gone from its own file");
            }
            page.add(new FeedReject(
                    line.line(), line.column(), problem(line, record, reader.header(), kind), record.getFields()));
        }
        return page;
    }

    private static FeedProblem problem(BadLine line, CsvRecord record, List<String> header, FeedKind kind) {
        int field = header.indexOf(line.column());
        String value = field >= 0 && field < record.getFieldCount() ? record.getField(field) : "";
        boolean personal = kind.column(line.column()).map(FeedColumn::personal).orElse(false);
        return FeedProblem.of(line.messageKey(), line.column(), MaskedValue.of(value, personal));
    }
}

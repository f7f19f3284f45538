package io.weft.platform.feed.store;

import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedStatus;
import io.weft.platform.feed.SubmitFeed;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes feed runs, their rejects and the data version. */
@Repository
@RequiredArgsConstructor
public class FeedRunStore {

    private static final String ADD = """
            insert into platform_feed_run (job_id, kind, company, dry_run, file_name)
            values (:job, :kind, :company, :dryRun, :fileName) returning run
            """;

    private static final String FINISH = """
            update platform_feed_run
               set status = :status, rows = :rows, accepted = :accepted, unchanged = :unchanged, rejected = :rejected,
                   warnings = :warnings, created = :created, finished_at = clock_timestamp()
             where run = :run
            """;

    private static final String CLOSE = """
            update platform_feed_run
               set status = :status, problem_key = :key, problem_args = cast(:args as text[]), finished_at = now()
             where run = :run and status in ('QUEUED', 'RUNNING')
            """;

    private final JdbcClient jdbc;

    public long add(UUID job, SubmitFeed feed) {
        return jdbc.sql(ADD)
                .param("job", job)
                .param("kind", feed.kind())
                .param("company", feed.company())
                .param("dryRun", feed.dryRun())
                .param("fileName", feed.fileName())
                .query(Long.class)
                .single();
    }

    public void setSize(long run, long bytes) {
        jdbc.sql("update platform_feed_run set size_bytes = :bytes where run = :run")
                .param("bytes", bytes)
                .param("run", run)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void start(long run) {
        jdbc.sql("update platform_feed_run set status = 'RUNNING', started_at = now() where run = :run")
                .param("run", run)
                .update();
    }

    public void keepHeader(long run, List<String> header, List<String> unknown) {
        jdbc.sql(
                        "update platform_feed_run set header = cast(:header as text[]), notes = cast(:notes as text[]) where run = :run")
                .param("header", header.toArray(String[]::new))
                .param("notes", unknown.toArray(String[]::new))
                .param("run", run)
                .update();
    }

    /** Ends a run with its counts, in the transaction that wrote its rows. */
    public void finish(long run, FeedCounts counts) {
        jdbc.sql(FINISH)
                .param("status", counts.status().name())
                .param("rows", counts.rows())
                .param("accepted", counts.accepted())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .param("warnings", counts.warnings())
                .param("created", counts.created())
                .param("run", run)
                .update();
    }

    /** Ends a run that wrote nothing. */
    public void close(long run, FeedStatus status, @Nullable FeedProblem problem) {
        jdbc.sql(CLOSE)
                .param("status", status.name())
                .param("key", problem == null ? null : problem.messageKey())
                .param("args", problem == null ? new String[0] : problem.args().toArray(String[]::new))
                .param("run", run)
                .update();
    }

    public void markUndone(long run) {
        jdbc.sql("update platform_feed_run set status = 'UNDONE' where run = :run")
                .param("run", run)
                .update();
    }

    /** Only one run at a time, whatever a scheduler believes. */
    public void lockLane() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('weft.feeds'))").query().listOfRows();
    }

    /** Every node sees that its in-memory state is old. */
    public void moveDataVersion() {
        jdbc.sql("update platform_data_version set version = version + 1, changed_at = now()")
                .update();
    }
}

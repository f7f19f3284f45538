package io.weft.attribution.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Up to which state of the data receipts have been judged. */
@Repository
@RequiredArgsConstructor
public class DraftProgress {

    private static final String BEHIND = """
            -- the data moved, the files that wait together are in, and no drafting waits already
            select v.version > p.data_version
                   and not exists (select from platform_job j where j.type = :job and j.status in ('QUEUED', 'RUNNING'))
                   and (p.drafted_at < :long_ago
                        or not exists (select from platform_feed_run f where f.status in ('QUEUED', 'RUNNING')))
              from attribution_progress p, platform_data_version v
            """;
    private static final String STATE = """
            -- a file that is still on its way in counts as not seen, and so do those behind it
            select v.version,
                   (select coalesce(min(f.run) filter (where f.status in ('QUEUED', 'RUNNING')) - 1, max(f.run), 0)
                      from platform_feed_run f) as run
              from platform_data_version v
            """;
    private static final String REACHED = """
            update attribution_progress
               set data_version = :version, feed_run = :run, drafted_at = :now
            """;

    private final JdbcClient jdbc;

    /** A state of the data: what was fed up to here. */
    public record State(long version, long run) {}

    /** When receipts were judged last; empty before the first time. */
    public Optional<OffsetDateTime> draftedAt() {
        return jdbc.sql("select drafted_at from attribution_progress where drafted_at is not null")
                .query(OffsetDateTime.class)
                .optional();
    }

    public boolean isBehind(String jobType, OffsetDateTime longAgo) {
        return jdbc.sql(BEHIND)
                .param("job", jobType)
                .param("long_ago", longAgo)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The state now. */
    public State state() {
        return jdbc.sql(STATE).query(State.class).single();
    }

    /** The feed run up to which everything was judged. */
    public long judgedRun() {
        return jdbc.sql("select feed_run from attribution_progress for update")
                .query(Long.class)
                .single();
    }

    public void reached(State state, OffsetDateTime now) {
        jdbc.sql(REACHED)
                .param("version", state.version())
                .param("run", state.run())
                .param("now", now)
                .update();
    }
}

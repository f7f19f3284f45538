package io.weft.tiering.store;

import io.weft.tiering.RunCause;
import io.weft.tiering.TierMigration;
import io.weft.tiering.TierRunView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs over all customers. */
@Repository
@RequiredArgsConstructor
public class RunStore {

    private static final String SELECT = """
            select r.id, r.cause, r.day, r.version, r.status, r.job_id, r.started_at, r.finished_at, r.customers, r.views,
                   r.up, r.down, r.held, r.digest, coalesce(u.name, '') as asked_by,
                   exists (select from tiering_decision d where d.run_id = r.id) as replayable
              from tiering_run r
              left join access_user u on u.id = r.asked_by
            """;
    private static final String BEGIN = """
            insert into tiering_run (cause, day, version, job_id, asked_by, started_at)
            values (:cause, :day, :version, :job, :user, :now)
            returning id
            """;
    private static final String PUBLISHED = """
            update tiering_run
               set status = 'PUBLISHED', finished_at = :now, customers = :customers, views = :views, up = :up, down = :down,
                   held = :held, digest = :digest, edges = :edges::jsonb
             where id = :run
            """;
    private static final String ABANDONED = """
            update tiering_run set status = 'FAILED', finished_at = :now where status = 'RUNNING'
            returning id
            """;
    private static final String PURGE = """
            delete from tiering_decision d
             where d.run_id <> 0
               and d.run_id not in (select r.id from tiering_run r
                                     where r.status <> 'FAILED' order by r.id desc limit :keep)
            """;

    private final JdbcClient jdbc;

    /** The newest first, older than one. */
    public List<TierRunView> latest(@Nullable Long before, int limit) {
        return jdbc.sql(SELECT + " where r.id < :before order by r.id desc limit :limit")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(RunStore::row)
                .list();
    }

    public Optional<TierRunView> find(long run) {
        return jdbc.sql(SELECT + " where r.id = :run")
                .param("run", run)
                .query(RunStore::row)
                .optional();
    }

    /** The latest that was published. */
    public Optional<TierRunView> last() {
        return jdbc.sql(SELECT + " where r.status = 'PUBLISHED' order by r.id desc limit 1")
                .query(RunStore::row)
                .optional();
    }

    /** What a run starts with. */
    public record Beginning(RunCause cause, LocalDate day, int version, UUID job, long user, OffsetDateTime now) {}

    public long begin(Beginning beginning) {
        return jdbc.sql(BEGIN)
                .param("cause", beginning.cause().name())
                .param("day", beginning.day())
                .param("version", beginning.version())
                .param("job", beginning.job())
                .param("user", beginning.user())
                .param("now", beginning.now())
                .query(Long.class)
                .single();
    }

    /** Marks runs that were cut off, whose numbers it answers; only under the lock of runs. */
    public List<Long> abandon(OffsetDateTime now) {
        return jdbc.sql(ABANDONED).param("now", now).query(Long.class).list();
    }

    /** What a run ended with. */
    public record Outcome(long run, RunBatch.Counts counts, String digest, String edges, OffsetDateTime now) {}

    public void published(Outcome outcome) {
        jdbc.sql(PUBLISHED)
                .param("run", outcome.run())
                .param("customers", outcome.counts().customers())
                .param("views", outcome.counts().views())
                .param("up", outcome.counts().up())
                .param("down", outcome.counts().down())
                .param("held", outcome.counts().held())
                .param("digest", outcome.digest())
                .param("edges", outcome.edges())
                .param("now", outcome.now())
                .update();
    }

    /** Where customers of the whole group went at a run. */
    public List<TierMigration> migration(long run) {
        return jdbc.sql("""
                        select from_tier as "from", to_tier as "to", customers, premium
                          from tiering_migration where run_id = :run and company = '' order by 1, 2
                        """).param("run", run).query(TierMigration.class).list();
    }

    /** Lets go of what older runs looked at. */
    public void purge(int keep) {
        jdbc.sql(PURGE).param("keep", keep).update();
    }

    private static TierRunView row(ResultSet row, int number) throws SQLException {
        return new TierRunView(
                row.getLong("id"),
                RunCause.valueOf(row.getString("cause")),
                row.getObject("day", LocalDate.class),
                row.getInt("version"),
                row.getString("status"),
                row.getObject("job_id", UUID.class),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("finished_at", OffsetDateTime.class),
                row.getLong("customers"),
                row.getLong("views"),
                row.getLong("up"),
                row.getLong("down"),
                row.getLong("held"),
                row.getString("digest"),
                row.getBoolean("replayable"));
    }
}

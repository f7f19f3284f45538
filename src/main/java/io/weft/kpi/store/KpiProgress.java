package io.weft.kpi.store;

import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the data is measured. */
@Repository
@RequiredArgsConstructor
public class KpiProgress {

    private static final String BEHIND = """
            -- the data moved, the files that wait together are in, and no measuring waits already
            select v.version > p.data_version
                   and (p.measured_at is null or p.measured_at < :not_since)
                   and not exists (select from platform_job j where j.type = :job and j.status in ('QUEUED', 'RUNNING'))
                   and not exists (select from platform_feed_run f where f.status in ('QUEUED', 'RUNNING'))
                   and exists (select from platform_feed_run)
              from kpi_progress p, platform_data_version v
            """;
    private static final String REACHED = """
            update kpi_progress set data_version = :version, measured_at = :now
            """;

    private final JdbcClient jdbc;

    public boolean isBehind(String job, OffsetDateTime notSince) {
        return jdbc.sql(BEHIND)
                .param("job", job)
                .param("not_since", notSince)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether anything was ever measured. */
    public boolean begun() {
        return jdbc.sql("select measured_at is not null from kpi_progress")
                .query(Boolean.class)
                .single();
    }

    /** The state of the data now. */
    public long version() {
        return jdbc.sql("select version from platform_data_version")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void reached(long version, OffsetDateTime now) {
        jdbc.sql(REACHED).param("version", version).param("now", now).update();
    }
}

package io.weft.platform.feed.store;

import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedFilter;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.FeedStatus;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads feed runs for pages and API. */
@Repository
@RequiredArgsConstructor
public class FeedRunQueries {

    private static final String SELECT = """
            select r.*, j.progress, j.requested_login
              from platform_feed_run r join platform_job j on j.id = r.job_id
            """;

    private static final String LATEST = SELECT + """
             where (cast(:before as bigint) is null or r.run < :before)
               and (cast(:company as text) is null or r.company = :company)
               and (cast(:kind as text) is null or r.kind = :kind)
               and (not :narrowed or r.status = any (:states))
             order by r.run desc limit :limit
            """;

    private final JdbcClient jdbc;

    public Optional<FeedRunView> find(UUID id) {
        return jdbc.sql(SELECT + " where r.job_id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    public Optional<FeedRunView> find(long run) {
        return jdbc.sql(SELECT + " where r.run = :run")
                .param("run", run)
                .query(this::view)
                .optional();
    }

    /** Newest first. */
    public List<FeedRunView> latest(FeedFilter filter, int limit) {
        return jdbc.sql(LATEST)
                .param("before", filter.before())
                .param("company", filter.company())
                .param("kind", filter.kind())
                .param("narrowed", filter.state() != null)
                .param("states", filter.states().toArray(String[]::new))
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private FeedRunView view(ResultSet rs, int row) throws SQLException {
        String problem = rs.getString("problem_key");
        return new FeedRunView(
                rs.getObject("job_id", UUID.class),
                rs.getLong("run"),
                rs.getString("kind"),
                rs.getString("company"),
                rs.getBoolean("dry_run"),
                rs.getString("file_name"),
                rs.getLong("size_bytes"),
                FeedStatus.valueOf(rs.getString("status")),
                rs.getDouble("progress"),
                counts(rs),
                problem == null ? null : new FeedProblem(problem, list(rs.getArray("problem_args"))),
                list(rs.getArray("header")),
                list(rs.getArray("notes")),
                rs.getString("requested_login"),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs.getTimestamp("started_at")),
                instant(rs.getTimestamp("finished_at")));
    }

    private static FeedCounts counts(ResultSet rs) throws SQLException {
        return new FeedCounts(
                rs.getLong("rows"),
                rs.getLong("accepted"),
                rs.getLong("unchanged"),
                rs.getLong("rejected"),
                rs.getLong("warnings"),
                rs.getLong("created"));
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

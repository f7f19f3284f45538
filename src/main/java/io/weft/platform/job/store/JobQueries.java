package io.weft.platform.job.store;

import io.weft.platform.job.JobStatus;
import io.weft.platform.job.JobView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads jobs for their pages. */
@Repository
@RequiredArgsConstructor
public class JobQueries {

    private static final String ONE = "select * from platform_job where id = :id";

    private static final String LATEST = """
            -- the newest jobs before a cursor, of everybody or of one user
            select * from platform_job
             where (cast(:before as bigint) is null or seq < :before)
               and (cast(:user as bigint) is null or requested_by = :user)
               and (cast(:type as text) is null or type = :type)
             order by seq desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Optional<JobView> find(UUID id) {
        return jdbc.sql(ONE).param("id", id).query(this::view).optional();
    }

    /** Newest first. */
    public List<JobView> latest(@Nullable Long before, @Nullable Long user, @Nullable String type, int limit) {
        return jdbc.sql(LATEST)
                .param("before", before)
                .param("user", user)
                .param("type", type)
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    private JobView view(ResultSet rs, int row) throws SQLException {
        return new JobView(
                rs.getObject("id", UUID.class),
                rs.getLong("seq"),
                rs.getString("type"),
                rs.getString("title"),
                JobStatus.valueOf(rs.getString("status")),
                rs.getDouble("progress"),
                rs.getLong("requested_by"),
                rs.getString("requested_login"),
                rs.getTimestamp("created_at").toInstant(),
                instant(rs.getTimestamp("started_at")),
                instant(rs.getTimestamp("finished_at")),
                json.readValue(rs.getString("result"), new TypeReference<>() {}),
                rs.getString("problem"),
                rs.getBoolean("cancel_requested"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package io.weft.platform.job.store;

import io.weft.platform.job.JobStatus;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes jobs. Reports of a running job go through their own transaction, so that they are seen while its work is open. */
@Repository
@RequiredArgsConstructor
public class JobStore {

    private static final String ADD = """
            insert into platform_job (id, type, lane, title, args, requested_by, requested_login)
            values (:id, :type, :lane, :title, cast(:args as jsonb), :requestedBy, :requestedLogin)
            """;

    private static final String NEXT = """
            -- the oldest waiting job of a lane becomes the running one
            update platform_job
               set status = 'RUNNING', started_at = now(), attempts = attempts + 1
             where id = (select id from platform_job
                          where lane = :lane and status = 'QUEUED'
                          order by seq limit 1 for update skip locked)
            returning id, type, args, requested_by
            """;

    private static final String REQUEUE = """
            -- jobs a dead process left behind; one that keeps killing its process is given up
            update platform_job
               set status = case when attempts >= 5 then 'FAILED' else 'QUEUED' end,
                   problem = case when attempts >= 5 then 'job.problem.gave-up' end,
                   finished_at = case when attempts >= 5 then now() end
             where lane = :lane and status = 'RUNNING'
            """;

    private static final String PROGRESS = """
            update platform_job set progress = :progress where id = :id returning cancel_requested
            """;

    private static final String FINISH = """
            update platform_job
               set status = :status, problem = :problem, result = cast(:result as jsonb), finished_at = now(),
                   progress = case when :status = 'DONE' then 1 else progress end
             where id = :id
            """;

    private static final String CANCEL = """
            update platform_job
               set cancel_requested = true,
                   status = case when status = 'QUEUED' then 'CANCELLED' else status end,
                   finished_at = case when status = 'QUEUED' then now() end
             where id = :id and status in ('QUEUED', 'RUNNING')
            returning status
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** A job to add. */
    public record NewJob(
            UUID id, String type, String lane, String title, Map<String, String> args, long userId, String login) {}

    /** A job a lane has taken. */
    public record TakenJob(UUID id, String type, Map<String, String> args, long requestedBy) {}

    public void add(NewJob job) {
        jdbc.sql(ADD)
                .param("id", job.id())
                .param("type", job.type())
                .param("lane", job.lane())
                .param("title", job.title())
                .param("args", json.writeValueAsString(job.args()))
                .param("requestedBy", job.userId())
                .param("requestedLogin", job.login())
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<TakenJob> takeNext(String lane) {
        return jdbc.sql(NEXT)
                .param("lane", lane)
                .query((rs, n) -> new TakenJob(
                        rs.getObject("id", UUID.class),
                        rs.getString("type"),
                        json.readValue(rs.getString("args"), new TypeReference<>() {}),
                        rs.getLong("requested_by")))
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int requeue(String lane) {
        return jdbc.sql(REQUEUE).param("lane", lane).update();
    }

    /** Answers whether somebody asked to stop the job. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(UUID id, double progress) {
        return jdbc.sql(PROGRESS)
                .param("progress", Math.max(0, Math.min(1, progress)))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(UUID id, JobStatus status, @Nullable String problem, Map<String, Object> result) {
        jdbc.sql(FINISH)
                .param("status", status.name())
                .param("problem", problem)
                .param("result", json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    /** Cancels a waiting job at once and asks a running one to stop; empty when it is over already. */
    public Optional<JobStatus> cancel(UUID id) {
        return jdbc.sql(CANCEL).param("id", id).query(String.class).optional().map(JobStatus::valueOf);
    }
}

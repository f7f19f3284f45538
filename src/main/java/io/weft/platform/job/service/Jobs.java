package io.weft.platform.job.service;

import io.weft.platform.SignedIn;
import io.weft.platform.job.JobStatus;
import io.weft.platform.job.JobType;
import io.weft.platform.job.JobView;
import io.weft.platform.job.store.JobQueries;
import io.weft.platform.job.store.JobStore;
import io.weft.platform.job.store.JobStore.NewJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits long work and shows how it goes. */
@Service
@RequiredArgsConstructor
public class Jobs {

    private final JobStore store;
    private final JobQueries queries;
    private final JobLanes lanes;

    /**
     * Queues a job in the caller's transaction; it starts after the commit, on any node, and survives a restart.
     *
     * @param title what the lists show, in words of the user: a file name, the name of a view
     * @param by who asked, null for the system
     */
    @Transactional
    public UUID submit(JobType type, String title, Map<String, String> args, @Nullable SignedIn by) {
        UUID id = UUID.randomUUID();
        long user = by == null ? 0 : by.id();
        store.add(new NewJob(id, type.name(), type.lane(), title, args, user, by == null ? "" : by.login()));
        lanes.wakeAfterCommit(type.lane());
        return id;
    }

    public Optional<JobView> find(UUID id) {
        return queries.find(id);
    }

    /** The newest jobs with a {@code seq} below {@code before}; of one user when given. */
    public List<JobView> latest(@Nullable Long before, @Nullable Long user, int limit) {
        return queries.latest(before, user, null, limit);
    }

    /** The newest jobs of one type and user. */
    public List<JobView> latestOf(String type, long user, int limit) {
        return queries.latest(null, user, type, limit);
    }

    /** Answers the status after the request; empty when the job is over or unknown. */
    @Transactional
    public Optional<JobStatus> cancel(UUID id) {
        return store.cancel(id);
    }
}

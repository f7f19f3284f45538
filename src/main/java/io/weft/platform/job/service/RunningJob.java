package io.weft.platform.job.service;

import io.weft.platform.job.JobCancelled;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.store.JobStore;
import io.weft.platform.job.store.JobStore.TakenJob;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reports of one running job, written at most four times a second. */
class RunningJob implements JobContext {

    private static final long INTERVAL_NANOS = 250_000_000L;

    private final TakenJob job;
    private final JobStore store;
    private final Map<String, Object> results = new LinkedHashMap<>();
    private long reportedAt = System.nanoTime() - INTERVAL_NANOS;

    RunningJob(TakenJob job, JobStore store) {
        this.job = job;
        this.store = store;
    }

    @Override
    public UUID id() {
        return job.id();
    }

    @Override
    public Map<String, String> args() {
        return job.args();
    }

    @Override
    public long requestedBy() {
        return job.requestedBy();
    }

    @Override
    public void progress(double share) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The process is stopping");
        }
        if (System.nanoTime() - reportedAt < INTERVAL_NANOS) {
            return;
        }
        reportedAt = System.nanoTime();
        if (store.progress(job.id(), share)) {
            throw new JobCancelled();
        }
    }

    @Override
    public void result(String name, Object value) {
        results.put(name, value);
    }

    Map<String, Object> results() {
        return results;
    }
}

package io.weft.platform.job.service;

import io.weft.platform.job.JobCancelled;
import io.weft.platform.job.JobStatus;
import io.weft.platform.job.JobType;
import io.weft.platform.job.store.JobStore;
import io.weft.platform.job.store.JobStore.TakenJob;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes jobs of a lane one by one and runs them. */
@Component
class JobRunner {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final ObjectProvider<JobType> types;
    private final ApplicationEventPublisher events;
    private final Map<String, JobType> byName = new ConcurrentHashMap<>();

    JobRunner(JobStore store, ObjectProvider<JobType> types, ApplicationEventPublisher events) {
        this.store = store;
        this.types = types;
        this.events = events;
    }

    /** Runs everything that waits. Only one process is in here for a lane, so whatever is RUNNING at the start is an orphan. */
    void workOff(String lane) {
        int orphans = store.requeue(lane);
        if (orphans > 0) {
            log.info("Lane {}: {} jobs of a stopped process start again", lane, orphans);
        }
        Optional<TakenJob> job = store.takeNext(lane);
        while (job.isPresent() && !Thread.currentThread().isInterrupted()) {
            run(job.get());
            job = store.takeNext(lane);
        }
    }

    private void run(TakenJob job) {
        RunningJob context = new RunningJob(job, store);
        try {
            type(job.type()).run(context);
            finish(job, JobStatus.DONE, null, context);
        } catch (JobCancelled stop) {
            finish(job, JobStatus.CANCELLED, null, context);
        } catch (Exception problem) {
            if (Thread.currentThread().isInterrupted()) {
                log.info(
                        "Job {} ({}) is cut off by the end of the process and starts again later",
                        job.id(),
                        job.type());
                return;
            }
            log.error("Job {} ({}) failed", job.id(), job.type(), problem);
            finish(job, JobStatus.FAILED, "job.problem.failed", context);
        }
    }

    private void finish(TakenJob job, JobStatus status, @Nullable String problem, RunningJob context) {
        store.finish(job.id(), status, problem, context.results());
        events.publishEvent(new JobFinished(job.id(), job.type(), status, job.requestedBy()));
    }

    private JobType type(String name) {
        if (byName.isEmpty()) {
            types.forEach(type -> byName.put(type.name(), type));
        }
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("No job type is named " + name));
    }
}

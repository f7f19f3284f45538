package io.weft.platform.job;

import java.util.UUID;

/**
 * A kind of long work. Declared as a bean by the module that owns it and started by {@code Jobs.submit}. A job may be cut off
 * by a crash at any line and is then run again from the start: make it idempotent, or do it in one transaction.
 */
public interface JobType {

    /** The lane of all feeds; jobs of one lane run one after the other, in the order they were submitted, once per cluster. */
    String FEEDS = "feeds";

    /** The lane of everything else that is long: exports, rebuilds. */
    String WORK = "work";

    /** Stable name, stored with each job; its message key is {@code job.type.<name>}. */
    String name();

    default String lane() {
        return WORK;
    }

    /** The page that shows how this job ended; the bell leads there. */
    default String resultPath(UUID job) {
        return "/jobs/" + job;
    }

    /** Does the work. A thrown exception ends the job as FAILED; {@link JobCancelled} as CANCELLED. */
    void run(JobContext context) throws Exception;
}

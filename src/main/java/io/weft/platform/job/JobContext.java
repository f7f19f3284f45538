package io.weft.platform.job;

import java.util.Map;
import java.util.UUID;

/** What a running job knows and reports. Reports are seen at once, also while the job's own transaction is open. */
public interface JobContext {

    UUID id();

    /** The arguments given to {@code Jobs.submit}. */
    Map<String, String> args();

    /** Id of the user who asked for it, 0 for the system. */
    long requestedBy();

    /**
     * Reports how far the work is; cheap enough to call per thousand rows.
     *
     * @param share 0..1
     * @throws JobCancelled when somebody asked to stop
     */
    void progress(double share);

    /** Adds a line of result that the job's page shows: a message key {@code job.result.<name>} and its value. */
    void result(String name, Object value);
}

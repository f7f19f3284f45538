package io.weft.platform.job;

/** Thrown inside a job when somebody asked to stop it; whatever its transaction did is rolled back. */
public class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("The job was cancelled");
    }
}

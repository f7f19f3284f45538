package io.weft.tiering.service;

import io.weft.platform.RecordNotFound;

/** There is no such run, or what it looked at is no longer kept. */
public class RunNotFound extends RecordNotFound {

    private static final long serialVersionUID = 1L;

    public RunNotFound(long run) {
        super("No run " + run);
    }
}

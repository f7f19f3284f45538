package io.weft.tiering;

import io.weft.platform.job.JobContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A job that runs where the test stands; it can be made to fail once it reports. */
public final class ByHand implements JobContext {

    private final UUID id = UUID.randomUUID();
    private final Map<String, Object> results = new HashMap<>();
    private final Map<String, String> args;

    public ByHand(Map<String, String> args) {
        this.args = args;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Map<String, String> args() {
        return args;
    }

    @Override
    public long requestedBy() {
        return 0;
    }

    @Override
    public void progress(double share) {}

    @Override
    public void result(String name, Object value) {
        results.put(name, value);
    }

    public Map<String, Object> results() {
        return results;
    }
}

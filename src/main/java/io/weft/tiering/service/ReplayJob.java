package io.weft.tiering.service;

import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** Replays a run outside a request and shows whether every decision came out the same. */
@Service
@RequiredArgsConstructor
public class ReplayJob implements JobType {

    static final String RUN = "run";

    private final Replay replay;

    @Override
    public String name() {
        return "tiering-replay";
    }

    @Override
    public void run(JobContext context) {
        var result = replay.of(Long.parseLong(context.args().get(RUN)));
        context.result("decisions", result.customers());
        context.result("differing", result.differing());
        context.result("fingerprint", result.digest());
    }
}

package io.weft.platform.feed.web;

import io.weft.platform.SignedIn;
import io.weft.platform.feed.FeedRunView;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.job.JobView;
import io.weft.platform.job.service.Jobs;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Starts an undo and waits a moment for it: most are over at once, and a caller would rather know. */
@Component
@RequiredArgsConstructor
class FeedUndoWait {

    private static final int TURNS = 60;
    private static final long TURN_MILLIS = 100;

    private final FeedUndo undo;
    private final Jobs jobs;

    /** Whether it was over within six seconds. */
    boolean submitAndWait(FeedRunView run, SignedIn user) {
        UUID job = undo.submit(run, user);
        for (int turn = 0; turn < TURNS; turn++) {
            if (jobs.find(job)
                    .map(JobView::status)
                    .filter(status -> status.isOver())
                    .isPresent()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(TURN_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

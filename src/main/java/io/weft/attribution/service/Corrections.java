package io.weft.attribution.service;

import io.weft.attribution.store.CorrectionBatch;
import io.weft.attribution.store.LedgerBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/**
 * Follows receipts the core systems corrected. What is not booked yet asks for the new amount; what is booked and shrank loses its
 * part at once; what grew is put to both companies as a supplement, for nobody has agreed to it (SR-REC-11, SR-REC-17).
 */
@Service
@RequiredArgsConstructor
class Corrections {

    private static final long SYSTEM = 0;

    private final CorrectionBatch batch;
    private final LedgerBatch ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    /** In the caller's transaction; answers the number of entries. */
    int follow(long sinceRun) {
        var today = LocalDate.now(clock);
        var now = OffsetDateTime.now(clock);
        var due = deadlines.answerDue(today);
        batch.hold(sinceRun, due);
        if (!batch.look(sinceRun)) {
            return 0;
        }
        ledger.lockPeriods(false);
        batch.resize(due, now);
        return ledger.correct(batch.follow(due, now).toArray(Long[]::new), SYSTEM, today, now);
    }

    /** The same for refunds of joint deals whose pools have grown, once those are allotted; answers the number of entries. */
    int followGrownPools() {
        var today = LocalDate.now(clock);
        return ledger.correct(batch.followGrownPools().toArray(Long[]::new), SYSTEM, today, OffsetDateTime.now(clock));
    }
}

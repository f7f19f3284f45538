package io.weft.attribution.service;

import io.weft.attribution.store.DraftProgress;
import io.weft.attribution.store.LedgerBatch;
import io.weft.attribution.store.TotalsBatch;
import io.weft.platform.job.service.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps claims and ledger abreast of the data and of time. */
@Service
@RequiredArgsConstructor
public class KeepingUp {

    /** However many files arrive, receipts are judged at least this often. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(15);

    private static final long SYSTEM = 0;

    /** Series whose contracts have a cooling-off unless they are short (PR-SAL: 犹豫期). */
    private static final String[] LONG_SERIES = {"LIFE", "ANNUITY", "HEALTH"};

    private final DraftProgress progress;
    private final Drafting drafting;
    private final LedgerBatch ledger;
    private final TotalsBatch totals;
    private final TermsBook terms;
    private final Escalations escalations;
    private final Jobs jobs;
    private final Clock clock;

    /** Queues a drafting once the files that wait together are in. */
    @Transactional
    public void draftWhenDataMoved() {
        if (progress.isBehind(Drafting.NAME, OffsetDateTime.now(clock).minus(AT_LEAST_EVERY))) {
            jobs.submit(drafting, "", Map.of(), null);
        }
    }

    /** Entries whose cooling-off is over become final; claims nobody answered go up. */
    public void morning() {
        finish();
        escalations.escalate();
    }

    /**
     * Turns entries final that nothing holds back any more; answers their number. Before that, refunds that came while a
     * confirmation was under way, which neither saw the other.
     */
    @Transactional
    public int finish() {
        var today = LocalDate.now(clock);
        var now = OffsetDateTime.now(clock);
        ledger.lockPeriods(false);
        ledger.reverseAll(SYSTEM, today, now);
        totals.sumUp();
        return ledger.finish(today, now, LONG_SERIES, terms.current().terms().coolingDays());
    }
}

package io.weft.attribution.service;

import io.weft.attribution.UnearnedReason;
import io.weft.attribution.store.DraftBatch;
import io.weft.attribution.store.DraftCleaning;
import io.weft.attribution.store.DraftProgress;
import io.weft.attribution.store.DraftRow;
import io.weft.attribution.store.LedgerBatch;
import io.weft.attribution.store.SaleQueries;
import io.weft.attribution.store.SaleQueries.ReceiptOfSale;
import io.weft.attribution.store.TotalsBatch;
import io.weft.platform.job.JobContext;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges every receipt of a cross-sold policy that has no claim yet: a claim for the companies to confirm, or the reason why
 * not (6.3, SR-REC-04..10, -15, -17). Facts are streamed, judged in Java and published by one statement each.
 */
@Service
@RequiredArgsConstructor
public class Drafting implements JobType {

    static final String NAME = "attribution-draft";

    private static final String[] AGAIN = Arrays.stream(UnearnedReason.values())
            .filter(reason -> reason.isOpenToChange() && reason != UnearnedReason.BEFORE_START)
            .map(Enum::name)
            .toArray(String[]::new);

    private final TermsBook terms;
    private final SaleQueries sales;
    private final DraftBatch batch;
    private final DraftCleaning cleaning;
    private final Corrections corrections;
    private final DraftProgress progress;
    private final TotalsBatch totals;
    private final ClaimMaking making;
    private final LedgerBatch ledger;
    private final Deadlines deadlines;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(JobContext context) {
        var done = draft();
        context.result("receipts", done.receipts());
        context.result("claims", done.claims());
        context.result("entries", done.entries());
    }

    /** How much a run looked at and made: receipts judged, claims drafted, refunds booked. */
    public record Drafted(long receipts, int claims, int entries) {}

    /** Judges what is not judged yet, in one transaction. */
    public Drafted draft() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> follow(progress.judgedRun()));
        return new TransactionTemplate(transactions).execute(status -> drafted());
    }

    private void follow(long sinceRun) {
        cleaning.forgetChangedSince(sinceRun);
        corrections.follow(sinceRun);
    }

    private Drafted drafted() {
        var state = progress.state();
        progress.judgedRun();
        var now = OffsetDateTime.now(clock);
        var today = LocalDate.now(clock);
        ledger.lockPeriods(false);
        making.takeArrived();
        long receipts = stage();
        int claims = batch.publish(deadlines.answerDue(today), now);
        int entries = ledger.reverseAll(0, today, now) + corrections.followGrownPools();
        totals.workOut();
        progress.reached(state, now);
        return new Drafted(receipts, claims, entries);
    }

    private long stage() {
        var judges = terms.judges();
        var receipts = new AtomicLong();
        var timelyFrom = deadlines.timelyFrom(LocalDate.now(clock));
        try (var writer = batch.stage()) {
            reading()
                    .executeWithoutResult(status -> sales.undecided(AGAIN, terms.gap(), receipt -> {
                        draft(receipt, judges.of(receipt), timelyFrom).to(writer);
                        receipts.incrementAndGet();
                    }));
            writer.finish();
        }
        return receipts.get();
    }

    /** Reads on a connection of its own: the writing one is busy with COPY. */
    private TransactionTemplate reading() {
        var reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
        return reading;
    }

    private static DraftRow draft(ReceiptOfSale receipt, Judges.Judgement judgement, LocalDate timelyFrom) {
        var row = DraftRow.of(receipt, timelyFrom).by(judgement.version());
        return receipt.amount().signum() < 0
                ? row.unearned(UnearnedReason.REFUND)
                : row.judged(judgement.ruling(), judgement.shareBp(), judgement.amount());
    }
}

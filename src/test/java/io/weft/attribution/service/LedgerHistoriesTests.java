package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.CurrentUser;
import io.weft.attribution.Books;
import io.weft.attribution.DealHistories;
import io.weft.attribution.Grounds;
import io.weft.attribution.Histories;
import io.weft.attribution.Objection;
import io.weft.attribution.SettleDispute;
import io.weft.attribution.store.PeriodStore;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten thousand policies live through random receipts, refunds, corrections, confirmations, objections, rulings, withdrawals and month ends;
 * the six invariants of the ledger hold in each (domain 6.3, I1–I6).
 */
@WeftTest
class LedgerHistoriesTests {

    private static final int POLICIES = 10_000;
    private static final int DEALS = 210;
    private static final int ROUNDS = 3;
    private static final long SEED = 20261122;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Disputes disputes;

    @Autowired
    private DealClaims deals;

    @Autowired
    private PeriodStore periods;

    private final Random random = new Random(SEED);

    @Test
    void theInvariantsHoldWhateverHappens() {
        var histories = new Histories(jdbc, random, POLICIES);
        for (int round = 0; round < ROUNDS; round++) {
            histories.receive(round);
            drafting.draft();
            confirmSome(histories, histories.sellerManager);
            objectToSome(histories, histories.writerManager);
            confirmSome(histories, histories.writerManager);
            settleAll(histories);
            histories.refundSome(round);
            drafting.draft();
            histories.correctSome();
            drafting.draft();
            closeTheMonth(histories, round);
        }

        assertThat(histories.entries()).as("entries to look at").isGreaterThan(POLICIES);
        assertThat(histories.reversals()).as("reversals to look at").isGreaterThan(POLICIES / 10);
        assertThat(histories.corrections()).as("corrections to look at").isGreaterThan(POLICIES / 50);
        Histories.INVARIANTS.forEach((name, violations) ->
                assertThat(histories.violations(violations)).as(name).isEmpty());
        assertThat(histories.changedAfterClosing()).as("closed months").isEmpty();
    }

    @Test
    void theInvariantsHoldForJointDealsWhosePoolsMove() {
        var histories = new DealHistories(jdbc, random, DEALS);
        histories.receive(Books.MARCH);
        histories.refundSome(Books.MARCH, false);
        drafting.draft();
        for (int round = 0; round < ROUNDS; round++) {
            for (int n = round; n < DEALS; n += ROUNDS) {
                deals.claim(histories.deals().get(n));
            }
            speak(histories);
            histories.refundSome(Books.MARCH.plusDays(round), false);
            drafting.draft();
            histories.correctSome();
            drafting.draft();
            speak(histories);
        }
        histories.refundSome(Books.MARCH.plusMonths(1), true);
        drafting.draft();

        assertThat(histories.entries("POSTING")).as("postings to look at").isGreaterThan(DEALS);
        assertThat(histories.entries("REFUND")).as("refunds to look at").isGreaterThan(DEALS / 2);
        assertThat(histories.entries("CORRECTION")).as("corrections to look at").isGreaterThan(DEALS / 2);
        DealHistories.INVARIANTS.forEach((name, violations) ->
                assertThat(histories.violations(violations)).as(name).isEmpty());
    }

    /** Most confirm; some ask for another amount, as far as the pool has room. */
    private void speak(DealHistories histories) {
        for (var manager : histories.managers) {
            var open = histories.undecided(manager);
            open.stream().filter(claim -> random.nextInt(10) == 0).forEach(claim -> amend(claim, manager));
            decisions.confirm(
                    open.stream().filter(claim -> random.nextInt(10) < 8).toList(), manager, null);
        }
    }

    private void amend(long claim, CurrentUser manager) {
        try {
            decisions.amend(claim, BigDecimal.valueOf(1L + random.nextInt(50_000), 2), manager, "x");
        } catch (ClaimRefused tooMuch) {
            assertThat(tooMuch.field()).isEqualTo("amount");
        }
    }

    private void confirmSome(Histories histories, CurrentUser manager) {
        var open = histories.undecided(manager);
        var some = open.stream().filter(claim -> random.nextInt(10) < 8).toList();
        decisions.confirm(some, manager, null);
    }

    private void objectToSome(Histories histories, CurrentUser manager) {
        histories.undecided(manager).stream()
                .filter(claim -> random.nextInt(100) < 2)
                .forEach(claim -> decisions.object(
                        new Objection(claim, Grounds.values()[random.nextInt(Grounds.values().length)], "x"), manager));
    }

    private void settleAll(Histories histories) {
        for (Map.Entry<Long, BigDecimal> dispute : histories.disputed().entrySet()) {
            var amount = random.nextBoolean()
                    ? null
                    : dispute.getValue().movePointLeft(1).setScale(2, java.math.RoundingMode.HALF_UP);
            disputes.settle(
                    new SettleDispute(dispute.getKey(), random.nextBoolean(), amount, "x"),
                    histories.row(dispute.getKey()),
                    histories.sellerManager);
        }
    }

    /** Two people close the month the round was about, so that later facts have to go elsewhere. */
    private void closeTheMonth(Histories histories, int round) {
        LocalDate month = histories.month(round);
        periods.ask(month, 1, OffsetDateTime.now());
        periods.close(month, 2, OffsetDateTime.now());
        histories.remember(month);
    }
}

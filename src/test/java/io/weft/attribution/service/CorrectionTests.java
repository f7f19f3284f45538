package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.SettleDispute;
import io.weft.attribution.store.DraftCleaning;
import io.weft.platform.feed.service.FeedUndo;
import io.weft.platform.feed.service.Feeds;
import io.weft.support.Deliveries;
import io.weft.support.WeftTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A core system corrects a receipt that was drafted, half agreed or booked (SR-REC-11, SR-REC-17, A-39). */
@WeftTest
class CorrectionTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Disputes disputes;

    @Autowired
    private DraftCleaning drafts;

    @Autowired
    private Feeds feeds;

    @Autowired
    private FeedUndo undo;

    @Autowired
    private Clock clock;

    private Books books;
    private String thisMonth;
    private long receipt;
    private long claim;

    @BeforeEach
    void aClaimOf6000() {
        books = new Books(jdbc, drafting, decisions);
        thisMonth = LocalDate.now(clock).withDayOfMonth(1).toString();
        receipt = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "6000.00", Books.MARCH);
        drafting.draft();
        claim = books.claim(receipt);
    }

    @Test
    void whatShrankIsTakenBackOnceInTheMonthThatRuns() {
        books.confirmBoth(claim);
        corrected("5500.00");
        drafting.draft();

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"), Books.line("FIRST", "-500.00", thisMonth));
        assertThat(books.status(claim)).isEqualTo("POSTED");
        assertThat(jdbc.sql(
                                "select fact_period::text from attribution_ledger_entry where claim_id = :id and kind = 'CORRECTION'")
                        .param("id", claim)
                        .query(String.class)
                        .single())
                .as("the month it belongs to")
                .isEqualTo("2026-03-01");
    }

    @Test
    void whatGrewIsAskedForAndBookedByTheWordOfBoth() {
        books.confirmBoth(claim);
        corrected("6500.00");
        drafting.draft();
        assertThat(books.ledger()).as("nobody has agreed to more").hasSize(1);
        long more = books.supplement(claim).orElseThrow();

        books.confirmBoth(more);

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"), Books.line("FIRST", "500.00", "2026-03-01"));
        books.sales.refund(receipt, "6500.00", Books.MARCH.plusMonths(1));
        drafting.draft();
        assertThat(books.status(claim)).isEqualTo("REVERSED");
        assertThat(books.status(more)).isEqualTo("REVERSED");
    }

    @Test
    void aRejectedSupplementIsNotAskedForAgainAndLeavesTheRest() {
        books.confirmBoth(claim);
        corrected("6500.00");
        long more = books.supplement(claim).orElseThrow();
        decisions.object(new Objection(more, Grounds.AMOUNT, "附加险不属于协同"), books.pcManager);
        disputes.settle(new SettleDispute(more, false, null, "x"), books.row(more), books.lifeManager);
        drafting.draft();

        assertThat(books.supplement(claim)).isEmpty();
        assertThat(books.status(claim)).isEqualTo("POSTED");
        assertThat(books.reason(receipt)).isEmpty();
    }

    @Test
    void aCorrectionThatIsTakenBackIsGivenBack() {
        books.confirmBoth(claim);
        corrected("0.00");
        assertThat(books.status(claim)).isEqualTo("REVERSED");
        corrected("6000.00");

        assertThat(books.status(claim)).isEqualTo("POSTED");
        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"),
                        Books.line("FIRST", "-6000.00", thisMonth),
                        Books.line("FIRST", "6000.00", thisMonth));
    }

    @Test
    void aRefundThatIsCorrectedTakesBackWhatItSaysNow() {
        books.confirmBoth(claim);
        long refund = books.sales.refund(receipt, "1000.00", Books.MARCH.plusMonths(1));
        drafting.draft();
        books.sales.correct(refund, "-1200.00");
        drafting.draft();

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"),
                        Books.line("FIRST", "-1000.00", "2026-04-01"),
                        Books.line("FIRST", "-200.00", thisMonth));
    }

    @Test
    void aWordIsNotGivenForAnAmountNobodySaw() {
        decisions.confirmOne(claim, books.lifeManager, null);
        corrected("7000.00");
        assertThat(books.status(claim)).isEqualTo("PENDING_CONFIRM");

        decisions.confirmOne(claim, books.pcManager, null);
        assertThat(books.ledger()).isEmpty();
        decisions.confirmOne(claim, books.lifeManager, null);

        assertThat(books.ledger()).containsExactly(Books.line("FIRST", "7000.00", "2026-03-01"));
    }

    @Test
    void aDraftFollowsACorrectionThatIsUndone() {
        corrected("7000.00");
        long run = 910_000_000L + receipt;
        jdbc.sql("update policy_receipt set changed_run = :run where id = :id")
                .param("run", run)
                .param("id", receipt)
                .update();
        drafts.letGo("receipts", run);
        jdbc.sql("update policy_receipt set amount = 6000.00, changed_run = 0 where id = :id")
                .param("id", receipt)
                .update();
        drafting.draft();

        books.confirmBoth(books.claim(receipt));

        assertThat(books.ledger()).containsExactly(Books.line("FIRST", "6000.00", "2026-03-01"));
    }

    @Test
    void refundsOfThePolicyTakeFromOneClaimAfterTheOther() {
        long policy = books.sales.policy(books.sales.pc, books.sales.life);
        long first = books.sales.receipt(policy, "FIRST", "100.00", Books.MARCH);
        long second = books.sales.receipt(policy, "RENEWAL", "100.00", Books.MARCH.plusDays(1));
        drafting.draft();
        books.confirmBoth(books.claim(first), books.claim(second));
        unnamed(policy, "-60.00");
        drafting.draft();
        unnamed(policy, "-60.00");
        unnamed(policy, "-80.00");
        drafting.draft();

        assertThat(books.status(books.claim(first))).isEqualTo("REVERSED");
        assertThat(books.status(books.claim(second))).isEqualTo("REVERSED");
    }

    @Test
    void aFileThatBringsAnotherAmountIsFollowedOnceHoweverOftenItComes() {
        books.confirmBoth(claim);
        var file = jdbc.sql("""
                        select 'company,receipt_no,policy_no,phase,received_on,amount' || chr(10) || r.company || ',' || r.receipt_no
                               || ',' || p.policy_no || ',FIRST,' || r.received_on || ',5200.00'
                          from policy_receipt r
                          join policy_policy p on p.id = r.policy_id
                         where r.id = :id
                        """).param("id", receipt).query(String.class).single();
        var deliveries = new Deliveries(feeds, undo);
        for (int time = 0; time < 2; time++) {
            assertThat(deliveries
                            .load("receipts", books.sales.pc, file)
                            .counts()
                            .rejected())
                    .isZero();
            drafting.draft();
        }

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"), Books.line("FIRST", "-800.00", thisMonth));
    }

    private void unnamed(long policy, String amount) {
        books.sales.receipt(policy, "FIRST", amount, Books.MARCH.plusDays(9));
    }

    private void corrected(String amount) {
        books.sales.correct(receipt, amount);
        drafting.draft();
    }
}

package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.attribution.Books;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.Grounds;
import io.weft.attribution.MakeClaim;
import io.weft.attribution.Objection;
import io.weft.attribution.Sales;
import io.weft.attribution.SettleDispute;
import io.weft.attribution.store.DisputeStore;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims by hand and their disputes, on a real database. */
@WeftTest
class ClaimMakingTests {

    private static final LocalDate BEFORE = Sales.ISSUED.minusDays(3);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private ClaimMaking making;

    @Autowired
    private Disputes disputes;

    @Autowired
    private DisputeStore disputeStore;

    private Books books;

    @BeforeEach
    void aGroup() {
        books = new Books(jdbc, drafting, decisions);
    }

    @Test
    void helpGivenBeforeTheApplicationIsClaimedAndTheMakersWordCounts() {
        var policy = paid("40000.00");

        long claim = making.make(help(policy, BEFORE), books.pcManager).get(0);
        assertThat(books.status(claim)).isEqualTo("PARTLY_CONFIRMED");
        decisions.confirmOne(claim, books.lifeManager, null);

        assertThat(books.status(claim)).isEqualTo("POSTED");
    }

    @Test
    void helpThatCameLateIsRefused() {
        var policy = paid("40000.00");

        refused(help(policy, Sales.ISSUED.plusDays(1)), "late-help");
        refused(help(policy, null), "helped-on");
    }

    @Test
    void aReceiptIsClaimedOnce() {
        var policy = paid("40000.00");
        making.make(help(policy, BEFORE), books.pcManager);

        refused(help(policy, BEFORE), "taken");
    }

    @Test
    void twoClaimsOnOneReceiptAtTheSameInstantEndInOne() throws Exception {
        var policy = paid("40000.00");
        var another = books.sales.manager(books.sales.pc);
        var threads = Executors.newFixedThreadPool(2);
        int made = 0;
        try {
            for (var one : threads.invokeAll(List.<Callable<List<Long>>>of(
                    () -> making.make(help(policy, BEFORE), books.pcManager),
                    () -> making.make(help(policy, BEFORE), another)))) {
                try {
                    made += one.get().size();
                } catch (java.util.concurrent.ExecutionException taken) {
                    assertThat(taken.getCause())
                            .isInstanceOfAny(
                                    ClaimRefused.class, org.springframework.dao.DataIntegrityViolationException.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).isEqualTo(1);
    }

    @Test
    void aClaimWaitsForItsPolicyToBePaid() {
        long policy = books.sales.policy(books.sales.life, books.sales.life);
        long claim = making.make(help(number(policy), BEFORE), books.pcManager).get(0);
        assertThat(books.status(claim)).isEqualTo("AWAIT_POLICY");

        books.sales.receipt(policy, "FIRST", "40000.00", Books.MARCH);
        drafting.draft();

        assertThat(books.status(claim)).isEqualTo("PARTLY_CONFIRMED");
    }

    @Test
    void onlyItsMakerTakesAClaimBackAndNotOnceItIsBooked() {
        long claim = making.make(help(paid("10.00"), BEFORE), books.pcManager).get(0);
        assertThatThrownBy(() -> making.withdraw(claim, books.lifeManager)).isInstanceOf(ClaimRefused.class);
        decisions.confirmOne(claim, books.lifeManager, null);

        assertThatThrownBy(() -> making.withdraw(claim, books.pcManager)).isInstanceOf(ClaimRefused.class);
    }

    @Test
    void aRefundTakesBackWhatWasClaimedByHand() {
        long policy = books.sales.policy(books.sales.life, books.sales.life);
        long receipt = books.sales.receipt(policy, "FIRST", "400.00", Books.MARCH);
        long claim = making.make(help(number(policy), BEFORE), books.pcManager).get(0);
        decisions.confirmOne(claim, books.lifeManager, null);
        books.sales.refund(receipt, "100.00", Books.MARCH.plusDays(9));
        drafting.draft();

        assertThat(jdbc.sql("select sum(amount) from attribution_ledger_entry where claim_id = :id")
                        .param("id", claim)
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("300.00");
    }

    @Test
    void moneyFromBeforeTheStartIsNotClaimedByHandEither() {
        long policy = books.sales.policy(books.sales.life, books.sales.life);
        books.sales.receipt(policy, "FIRST", "400.00", LocalDate.of(2019, 3, 1));

        refused(help(number(policy), BEFORE), "taken");
    }

    @Test
    void aClaimByHandTakesThePlaceOfTheReason() {
        long receipt = books.sales.receipt(
                books.sales.policy(books.sales.life, books.sales.health), "FIRST", "10.00", Books.MARCH);
        drafting.draft();
        assertThat(books.reason(receipt)).isEqualTo("NO_AUTHORITY");

        making.make(help(numberOf(receipt), BEFORE), books.pcManager);
        drafting.draft();

        assertThat(books.reason(receipt)).isEmpty();
    }

    @Test
    void otherIncomeComesFromCoordinationAndIsKeptApartFromPremium() {
        books.sales.income(books.sales.life, "I-1", "12000.00", Books.MARCH);
        long claim = making.make(coordination("I-1"), books.pcManager).get(0);
        decisions.confirmOne(claim, books.lifeManager, null);

        assertThat(jdbc.sql("select income_type || ' ' || amount from attribution_ledger_entry where claim_id = :id")
                        .param("id", claim)
                        .query(String.class)
                        .single())
                .isEqualTo("OTHER 12000.00");
        refused(coordination("I-1"), "income");
        refused(coordination("I-2"), "income");
        refused(coordination(null), "number");
    }

    @Test
    void aStrangerToTheDirectionMakesNoClaim() {
        var healthManager = books.sales.manager(books.sales.health);

        assertThatThrownBy(() -> making.make(help(paid("10.00"), BEFORE), healthManager))
                .isInstanceOf(ClaimRefused.class);
    }

    @Test
    void aDisputeEndsByAgreementOnAnotherAmount() {
        long claim = books.drafted("6000.00");
        decisions.confirm(List.of(claim), books.lifeManager, null);
        decisions.object(new Objection(claim, Grounds.AMOUNT, "只认一半"), books.pcManager);

        settle(new SettleDispute(claim, true, new BigDecimal("3000.00"), "双方同意"));

        assertThat(books.ledger()).containsExactly(Books.line("FIRST", "3000.00", "2026-03-01"));
    }

    @Test
    void aRejectedClaimLeavesItsReasonAndIsNotDraftedAgain() {
        long receipt = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "6000.00", Books.MARCH);
        drafting.draft();
        long claim = books.claim(receipt);
        decisions.object(new Objection(claim, Grounds.OWN_LEAD, "我司客户"), books.pcManager);
        settle(new SettleDispute(claim, false, null, "撤回"));
        drafting.draft();

        assertThat(books.status(claim)).isEqualTo("REJECTED");
        assertThat(books.reason(receipt)).isEqualTo("REJECTED");
        assertThat(books.ledger()).isEmpty();
    }

    @Test
    void withoutAgreementTheNextLevelHasIt() {
        long claim = books.drafted("6000.00");
        decisions.object(new Objection(claim, Grounds.OTHER, "见附件"), books.pcManager);

        settle(new SettleDispute(claim, null, null, "未达成一致"));

        assertThat(books.status(claim)).isEqualTo("MEDIATION");
        assertThat(disputeStore.of(claim)).hasSize(2);
    }

    private void settle(SettleDispute command) {
        disputes.settle(command, books.row(command.claim()), books.lifeManager);
    }

    private void refused(MakeClaim command, String reason) {
        assertThatThrownBy(() -> making.make(command, books.pcManager))
                .isInstanceOfSatisfying(
                        ClaimRefused.class,
                        refusal -> assertThat(refusal.messageKey()).endsWith(reason));
    }

    private MakeClaim coordination(@Nullable String incomeNo) {
        return new MakeClaim(
                ClaimMode.COORDINATION,
                books.sales.pc,
                books.sales.life,
                null,
                null,
                incomeNo,
                null,
                null,
                "介绍企业年金客户",
                null);
    }

    private MakeClaim help(String policyNo, @Nullable LocalDate helpedOn) {
        return new MakeClaim(
                ClaimMode.JOINT_INFO,
                books.sales.pc,
                books.sales.life,
                policyNo,
                null,
                null,
                null,
                helpedOn,
                "转告客户的员工福利计划",
                null);
    }

    private String paid(String amount) {
        long policy = books.sales.policy(books.sales.life, books.sales.life);
        books.sales.receipt(policy, "FIRST", amount, Books.MARCH);
        return number(policy);
    }

    private String numberOf(long receipt) {
        return number(jdbc.sql("select policy_id from policy_receipt where id = :id")
                .param("id", receipt)
                .query(Long.class)
                .single());
    }

    private String number(long policy) {
        return jdbc.sql("select policy_no from policy_policy where id = :id")
                .param("id", policy)
                .query(String.class)
                .single();
    }
}

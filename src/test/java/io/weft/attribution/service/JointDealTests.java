package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.attribution.Books;
import io.weft.attribution.Sales;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F-03 and F-05: two companies sell together, and part of it comes back. */
@WeftTest
class JointDealTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private DealClaims deals;

    @Autowired
    private KeepingUp keeping;

    @Autowired
    private Clock clock;

    private Books books;
    private Sales sales;
    private long deal;
    private long motorPolicy;
    private long motor;

    @BeforeEach
    void aWonDeal() {
        books = new Books(jdbc, drafting, decisions);
        sales = books.sales;
        deal = sales.jointDeal();
        sales.party(deal, sales.pc, 5_000).party(deal, sales.life, 5_000);
        motorPolicy = sales.policy(sales.pc, sales.pc);
        long life = sales.policy(sales.life, sales.life);
        sales.attach(deal, motorPolicy).attach(deal, life);
        motor = sales.receipt(motorPolicy, "FIRST", "60000.00", Books.MARCH);
        sales.receipt(life, "FIRST", "40000.00", Books.MARCH);
        drafting.draft();
    }

    @Test
    void thePoolIsSharedOnceBothCompaniesAgree() {
        assertThat(books.reason(motor)).isEqualTo("JOINT_DEAL");
        deals.claim(deal);
        confirm();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("50000.00");
        assertThat(booked(sales.life, sales.pc)).isEqualTo("50000.00");
    }

    @Test
    void noShareIsFinalBeforeEveryPolicyOfThePoolIs() {
        deals.claim(deal);
        confirm();
        var issued = LocalDate.now(clock).minusDays(3);
        issued(issued);
        keeping.finish();
        assertThat(finals()).as("the life policy may still be given back").isZero();

        issued(issued.minusDays(30));
        keeping.finish();
        assertThat(finals()).isEqualTo(2);
        assertThat(jdbc.sql("""
                        select distinct f.skipped::text
                          from attribution_final f join attribution_ledger_entry e on e.id = f.entry_id
                         where e.credited_company = :life
                        """).param("life", sales.life).query(String.class).list())
                .as("all call-backs are known, no trace is")
                .containsExactly("{TRACE}");
    }

    private void issued(LocalDate day) {
        jdbc.sql("update policy_policy set issue_date = :day where company = :life")
                .param("day", day)
                .param("life", sales.life)
                .update();
        jdbc.sql("update policy_policy set callback_on = :day where company in (:life, :pc)")
                .param("day", day)
                .param("life", sales.life)
                .param("pc", sales.pc)
                .update();
    }

    private int finals() {
        return jdbc.sql("""
                        select count(*) from attribution_final f join attribution_ledger_entry e on e.id = f.entry_id
                         where e.credited_company in (:life, :pc)
                        """)
                .param("life", sales.life)
                .param("pc", sales.pc)
                .query(Integer.class)
                .single();
    }

    @Test
    void aRefundCutsEveryShareInProportion() {
        deals.claim(deal);
        confirm();
        drafting.draft();
        sales.refund(motor, "10000.00", LocalDate.of(2026, 5, 7));
        drafting.draft();
        drafting.draft();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("45000.00");
        assertThat(booked(sales.life, sales.pc)).isEqualTo("45000.00");
    }

    @Test
    void aReceiptThatShrankCutsEveryShareInTheMonthThatRuns() {
        deals.claim(deal);
        confirm();
        corrected("50000.00");

        assertThat(entries(sales.pc, sales.life)).containsExactly("POSTING 50000.00", "CORRECTION -5000.00 now");
        assertThat(entries(sales.life, sales.pc)).containsExactly("POSTING 50000.00", "CORRECTION -5000.00 now");
        corrected("60000.00");
        assertThat(booked(sales.pc, sales.life)).as("taken back").isEqualTo("50000.00");
    }

    @Test
    void whatThePoolGrewByIsAskedOfAllPartiesInTheirShares() {
        deals.claim(deal);
        confirm();
        corrected("80000.00");
        assertThat(booked(sales.pc, sales.life)).as("nobody has agreed to more").isEqualTo("50000.00");

        confirm();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("60000.00");
        assertThat(booked(sales.life, sales.pc)).isEqualTo("60000.00");
        sales.refund(motor, "24000.00", LocalDate.of(2026, 5, 7));
        drafting.draft();
        assertThat(booked(sales.pc, sales.life))
                .as("the share of what is left of 120,000")
                .isEqualTo("48000.00");
    }

    @Test
    void whatIsNotBookedYetIsAskedForAnew() {
        deals.claim(deal);
        decisions.confirm(claims(), books.lifeManager, null);
        corrected("50000.00");
        assertThat(jdbc.sql("select distinct status || ' ' || claimed_amount || ' of ' || basis_amount"
                                + " from attribution_claim where deal_id = :deal")
                        .param("deal", deal)
                        .query(String.class)
                        .list())
                .containsExactly("PENDING_CONFIRM 45000.00 of 90000.00");

        confirm();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("45000.00");
    }

    @Test
    void aRefundOfThePoolThatIsCorrectedTakesFromEachShareWhatItSaysNow() {
        deals.claim(deal);
        confirm();
        long refund = sales.refund(motor, "10000.00", LocalDate.of(2026, 5, 7));
        drafting.draft();
        sales.correct(refund, "-20000.00");
        drafting.draft();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("40000.00");
        assertThat(booked(sales.life, sales.pc)).isEqualTo("40000.00");
    }

    @Test
    void aRefundThatWasInThePoolFromTheBeginningIsNotTakenTwice() {
        long early = sales.refund(motor, "10000.00", Books.MARCH.plusDays(3));
        drafting.draft();
        deals.claim(deal);
        confirm();
        assertThat(booked(sales.pc, sales.life)).isEqualTo("45000.00");
        sales.correct(early, "-20000.00");
        drafting.draft();

        assertThat(booked(sales.pc, sales.life)).isEqualTo("40000.00");
    }

    @Test
    void moneyThatCameAfterTheDealWasWonIsNotInThePool() {
        deals.claim(deal);
        confirm();
        long later = sales.receipt(motorPolicy, "CONTINUED", "7000.00", Books.MARCH.plusMonths(1));
        drafting.draft();
        sales.refund(later, "7000.00", Books.MARCH.plusMonths(2));
        drafting.draft();

        assertThat(books.reason(later)).isEqualTo("JOINT_DEAL");
        assertThat(booked(sales.pc, sales.life)).isEqualTo("50000.00");
    }

    @Test
    void theSharesTogetherStayWithinThePool() {
        deals.claim(deal);
        long one = claims().get(0);

        assertThatThrownBy(() -> decisions.amend(one, new BigDecimal("50000.01"), books.lifeManager, "x"))
                .isInstanceOfSatisfying(
                        ClaimRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("attribution.refused.pool"));
        decisions.amend(one, new BigDecimal("30000.00"), books.lifeManager, "x");
        decisions.amend(claims().get(1), new BigDecimal("70000.00"), books.lifeManager, "x");
    }

    private void corrected(String amount) {
        sales.correct(motor, amount);
        drafting.draft();
    }

    private List<Long> claims() {
        return jdbc.sql("select id from attribution_claim where deal_id = :deal and status <> 'POSTED' order by id")
                .param("deal", deal)
                .query(Long.class)
                .list();
    }

    private List<String> entries(String credited, String writer) {
        return jdbc.sql("""
                        select kind || ' ' || amount
                                    || case when kind = 'CORRECTION' and period = date_trunc('month', :now::date) then ' now' else '' end
                          from attribution_ledger_entry
                         where credited_company = :credited and writer_company = :writer
                         order by id
                        """)
                .param("credited", credited)
                .param("writer", writer)
                .param("now", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private void confirm() {
        var claims = claims();
        assertThat(claims).hasSize(2);
        List.of(books.lifeManager, books.pcManager).forEach(manager -> decisions.confirm(claims, manager, null));
    }

    private String booked(String credited, String writer) {
        return jdbc.sql("""
                        select sum(amount) from attribution_ledger_entry
                         where credited_company = :credited and writer_company = :writer
                        """)
                .param("credited", credited)
                .param("writer", writer)
                .query(String.class)
                .single();
    }
}

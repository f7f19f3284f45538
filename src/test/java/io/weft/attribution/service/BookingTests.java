package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.weft.attribution.Books;
import io.weft.attribution.Confirmed;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the claim over the word of both companies to the ledger, on a real database. */
@WeftTest
class BookingTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private KeepingUp keeping;

    private Books books;

    @BeforeEach
    void aGroup() {
        books = new Books(jdbc, drafting, decisions);
    }

    @Test
    void nothingIsBookedUntilBothCompaniesHaveAgreed() {
        long claim = books.drafted("6000.00");

        assertThat(decisions.confirm(List.of(claim), books.lifeManager, null))
                .isEqualTo(new Confirmed(1, 0, 0, BigDecimal.ZERO));
        assertThat(books.ledger()).isEmpty();
        assertThat(books.status(claim)).isEqualTo("PARTLY_CONFIRMED");

        assertThat(decisions.confirm(List.of(claim), books.pcManager, null).posted())
                .isEqualTo(1);
        assertThat(books.status(claim)).isEqualTo("POSTED");
    }

    @Test
    void oneManagerNeverSpeaksForBothNorTwice() {
        long claim = books.drafted("6000.00");
        jdbc.sql("""
                        insert into access_role_grant (user_id, role, scope, company, valid_from)
                        values (:user, 'R03', 'SUB', :company, date '2020-01-01')
                        """)
                .param("user", books.lifeManager.id())
                .param("company", books.sales.pc)
                .update();

        assertThat(decisions.confirm(List.of(claim), books.lifeManager, null).posted())
                .isZero();
        assertThat(decisions.confirm(List.of(claim), books.lifeManager, null).skipped())
                .isEqualTo(1);
        assertThat(books.ledger()).isEmpty();
    }

    @Test
    void twoManagersOfOneCompanyAtTheSameInstantAreOneWord() throws Exception {
        var claims =
                IntStream.range(0, 40).mapToObj(n -> books.drafted("10.00")).toList();
        var another = books.sales.manager(books.sales.life);
        var threads = Executors.newFixedThreadPool(2);
        int confirmed = 0;
        try {
            for (var one : threads.invokeAll(List.<Callable<Confirmed>>of(
                    () -> decisions.confirm(claims, books.lifeManager, null),
                    () -> decisions.confirm(claims, another, null)))) {
                confirmed += one.get().confirmed();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(confirmed).isEqualTo(40);
        assertThat(books.ledger()).isEmpty();
    }

    @Test
    void twoManagersAtTheSameInstantBookOnce() throws Exception {
        var claims = List.of(books.drafted("100.00"), books.drafted("200.00"), books.drafted("300.00"));
        claims.forEach(claim -> decisions.confirm(List.of(claim), books.lifeManager, null));
        var another = books.sales.manager(books.sales.pc);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = threads.invokeAll(List.<Callable<Confirmed>>of(
                    () -> decisions.confirm(claims, books.pcManager, null),
                    () -> decisions.confirm(claims, another, null)));
            int posted = 0;
            for (var one : both) {
                posted += one.get().posted();
            }
            assertThat(posted).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
        assertThat(books.ledger()).hasSize(3);
    }

    @Test
    void aCoolingOffCancellationIsANegativeEntryInItsMonth() {
        long policy = books.sales.policy(books.sales.pc, books.sales.life);
        long receipt = books.sales.receipt(policy, "FIRST", "6000.00", Books.MARCH);
        drafting.draft();
        books.confirmBoth(books.claim(receipt));
        books.sales.refund(receipt, "6000.00", LocalDate.of(2026, 4, 2));
        drafting.draft();

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "6000.00", "2026-03-01"), Books.line("FIRST", "-6000.00", "2026-04-01"));
        assertThat(books.status(books.claim(receipt))).isEqualTo("REVERSED");
    }

    @Test
    void aRefundThatCameBeforeTheAgreementIsBookedWithIt() {
        long receipt = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "900.00", Books.MARCH);
        books.sales.refund(receipt, "300.00", Books.MARCH.plusDays(3));
        drafting.draft();
        drafting.draft();
        assertThat(books.ledger()).isEmpty();

        books.confirmBoth(books.claim(receipt));

        assertThat(books.ledger())
                .containsExactly(
                        Books.line("FIRST", "900.00", "2026-03-01"), Books.line("FIRST", "-300.00", "2026-03-01"));
    }

    @Test
    void anObjectionStopsTheBooking() {
        long claim = books.drafted("6000.00");
        decisions.object(new Objection(claim, Grounds.NOT_HELPED, "客户自行投保"), books.pcManager);

        assertThat(books.status(claim)).isEqualTo("DISPUTED");
        assertThatThrownBy(() -> decisions.confirmOne(claim, books.lifeManager, null))
                .isInstanceOf(ClaimRefused.class);
        assertThat(books.ledger()).isEmpty();
    }

    @Test
    void anotherAmountNeedsTheOtherCompanysWord() {
        long claim = books.drafted("6000.00");
        decisions.confirm(List.of(claim), books.lifeManager, null);
        decisions.amend(claim, new BigDecimal("4000.00"), books.pcManager, "按协议");
        assertThat(books.ledger()).isEmpty();

        decisions.confirmOne(claim, books.lifeManager, null);

        assertThat(books.ledger()).containsExactly(Books.line("FIRST", "4000.00", "2026-03-01"));
    }

    @Test
    void anEntryTurnsFinalOnceItsCoolingOffIsOver() {
        books.confirmBoth(books.drafted("6000.00"));
        keeping.finish();

        assertThat(jdbc.sql("""
                        select count(*) from attribution_final f join attribution_ledger_entry e on e.id = f.entry_id
                         where e.credited_company = :life
                        """)
                        .param("life", books.sales.life)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theLedgerCannotBeChangedNotEvenByItsOwner() {
        books.confirmBoth(books.drafted("6000.00"));

        for (var change : List.of(
                "update attribution_ledger_entry set amount = 0",
                "delete from attribution_ledger_entry",
                "truncate attribution_ledger_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobodyBooksPastTheCompaniesIntoTheTable() {
        long claim = books.drafted("6000.00");

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into attribution_ledger_entry (claim_id, kind, credited_company, writer_company, mode,
                               income_type, phase, amount, period, fact_period, rule_version, posted_by, posted_at)
                        select id, 'POSTING', credited_company, writer_company, mode, income_type, phase, claimed_amount,
                               date '2026-03-01', date '2026-03-01', 1, 0, now()
                          from attribution_claim where id = :claim
                        """).param("claim", claim).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not agreed");
    }
}

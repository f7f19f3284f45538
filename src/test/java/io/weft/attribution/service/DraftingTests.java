package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.store.DraftCleaning;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the receipt to the claim or the reason why not, on a real database. */
@WeftTest
class DraftingTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private DraftCleaning drafts;

    private Books books;

    @BeforeEach
    void aGroup() {
        books = new Books(jdbc, drafting, decisions);
    }

    @Test
    void mutualAgencyEarnsFirstAndRenewalPremiumInFull() {
        long first = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "6000.00", Books.MARCH);
        long renewal = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "RENEWAL", "5500.00", Books.MARCH.plusDays(1));
        drafting.draft();

        books.confirmBoth(books.claim(first), books.claim(renewal));

        assertThat(books.ledger())
                .containsExactlyInAnyOrder(
                        Books.line("FIRST", "6000.00", "2026-03-01"), Books.line("RENEWAL", "5500.00", "2026-03-01"));
    }

    @Test
    void anInteractionDepartmentCreditsByTheProductSold() {
        var department = books.sales.department(books.sales.pc, books.sales.life);
        long life = books.sales.receipt(
                books.sales.policy(books.sales.life, books.sales.pc, department), "FIRST", "12000.00", Books.MARCH);
        long motor = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.pc, department), "FIRST", "6000.00", Books.MARCH);
        drafting.draft();

        assertThat(books.direction(life)).isEqualTo(books.sales.pc + ">" + books.sales.life);
        assertThat(books.direction(motor)).isEqualTo(books.sales.life + ">" + books.sales.pc);
    }

    @Test
    void aSecondDraftingFindsNothingNew() {
        books.drafted("6000.00");
        int before = books.claims();

        drafting.draft();

        assertThat(books.claims()).isEqualTo(before);
    }

    @Test
    void aMissingOrExpiredAuthorityIsTheReasonUntilOneArrives() {
        books.sales.authority(books.sales.health, books.sales.pc, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        long never = books.sales.receipt(
                books.sales.policy(books.sales.life, books.sales.health), "FIRST", "10.00", Books.MARCH);
        long expired = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.health), "FIRST", "10.00", Books.MARCH);
        drafting.draft();
        assertThat(books.reason(never)).isEqualTo("NO_AUTHORITY");
        assertThat(books.reason(expired)).isEqualTo("AUTHORITY_EXPIRED");

        books.sales.authority(books.sales.health, books.sales.pc);
        drafting.draft();

        assertThat(books.reason(expired)).isEmpty();
        assertThat(books.direction(expired)).isEqualTo(books.sales.health + ">" + books.sales.pc);
    }

    @Test
    void receiptsBeforeTheStartEarnNothing() {
        long old = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "10.00", LocalDate.of(2019, 12, 31));
        drafting.draft();

        assertThat(books.reason(old)).isEqualTo("BEFORE_START");
    }

    @Test
    void draftsNobodyTouchedDoNotStandInTheWayOfAnUndo() {
        long receipt = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "10.00", Books.MARCH);
        long run = 900_000_000L + receipt;
        jdbc.sql("update policy_receipt set created_run = :run, changed_run = :run where id = :id")
                .param("run", run)
                .param("id", receipt)
                .update();
        drafting.draft();
        assertThat(drafts.isBuiltUpon("receipts", run)).isFalse();
        drafts.letGo("receipts", run);
        assertThat(jdbc.sql("delete from policy_receipt where id = :id")
                        .param("id", receipt)
                        .update())
                .isEqualTo(1);
    }
}

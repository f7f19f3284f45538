package io.weft.attribution.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.Sales;
import io.weft.support.WeftTest;
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

    private Books books;
    private Sales sales;
    private long deal;
    private long motor;

    @BeforeEach
    void aWonDeal() {
        books = new Books(jdbc, drafting, decisions);
        sales = books.sales;
        deal = sales.jointDeal();
        sales.party(deal, sales.pc, 5_000).party(deal, sales.life, 5_000);
        long property = sales.policy(sales.pc, sales.pc);
        long life = sales.policy(sales.life, sales.life);
        sales.attach(deal, property).attach(deal, life);
        motor = sales.receipt(property, "FIRST", "60000.00", Books.MARCH);
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

    private void confirm() {
        var claims = jdbc.sql("select id from attribution_claim where deal_id = :deal")
                .param("deal", deal)
                .query(Long.class)
                .list();
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

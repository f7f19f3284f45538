package io.weft.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import io.weft.attribution.SettleDispute;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Disputes;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** M-09, M-39, M-42 and late entries as each company sees them. */
@WeftTest
class FigurePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Clock clock;

    private Books books;
    private Pages life;
    private Pages pc;

    @BeforeEach
    void aQuarterOfTheMotorPremiumIsSoldByLife() {
        books = new Books(jdbc, drafting, decisions);
        life = Pages.of(mvc, books.lifeManager);
        pc = Pages.of(mvc, books.pcManager);
        books.sales.receipt(books.sales.policy(books.sales.pc, books.sales.pc), "FIRST", "3000.00", Books.MARCH);
        books.confirmBoth(books.drafted("600.00"));
        settled(books.drafted("400.00"), true);
        settled(books.drafted("900.00"), false);
        books.sales.receipt(books.sales.policy(books.sales.pc, books.sales.pc), "FIRST", "-900.00", Books.MARCH);
        drafting.draft();
    }

    private void settled(long claim, boolean agreed) {
        decisions.object(new Objection(claim, Grounds.OWN_LEAD, "自有客户"), books.pcManager);
        disputes.settle(new SettleDispute(claim, agreed, (BigDecimal) null, "x"), books.row(claim), books.lifeManager);
    }

    @Test
    void theContributionIsThePartOfAllPremiumOfTheClass() {
        var row = pc.page("/ledger/figures?period=2026-03").select("section:has(#contribution-title) tbody tr");

        assertThat(row.text()).contains("Q_MOTOR", "1,000.00", "4,000.00", "25");
        assertThat(pc.page(row.select("a").attr("href").replace("%3E", ">"))
                        .select("tbody .num")
                        .eachText())
                .containsExactly("400.00", "600.00");
    }

    @Test
    void whatACompanyWritesInAllIsItsOwnAffair() {
        assertThat(life.page("/ledger/figures?period=2026-03").select("section:has(#contribution-title) tbody tr"))
                .isEmpty();
    }

    @Test
    void tellsHowWellTheCompaniesAgree() {
        var all = life.page("/ledger/figures").select("section:has(#recognition-title) tr.total td");

        assertThat(all.eachText().subList(0, 3))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(all.get(0).text()).isEqualTo("3");
        assertThat(all.get(1).text()).contains("33.3 %", "1 / 3");
        assertThat(all.get(2).text()).contains("66.7 %", "2 / 3");
        assertThat(all.get(4).text()).as("late").contains("2 / 2");
    }

    @Test
    void countsWhatIsInConflict() {
        assertThat(life.page("/ledger/figures")
                        .select("section:has(#conflicts-title) tbody tr")
                        .text())
                .contains("Our own lead 2 0");
        assertThat(Pages.of(mvc, books.sales.manager(books.sales.health))
                        .page("/ledger/figures")
                        .select("section:has(#conflicts-title) tbody tr"))
                .isEmpty();
    }

    @Test
    void eachCountOpensExactlyTheClaimsItCounts() {
        long open = books.drafted("70.00");
        decisions.object(new Objection(open, Grounds.AMOUNT, "x"), books.pcManager);
        for (var viewer : List.of(life, pc)) {
            var counts = viewer.page("/ledger/figures?period=" + Year.now(clock))
                    .select("#recognition-title, #conflicts-title")
                    .parents()
                    .select("section td a");
            assertThat(counts).hasSizeGreaterThan(8);
            assertThat(counts)
                    .allSatisfy(count -> assertThat(
                                    viewer.page(decoded(count.attr("href"))).select("table.claims tbody tr"))
                            .as(count.attr("href"))
                            .hasSize(Integer.parseInt(count.text())));
        }
    }

    @Test
    void aStoppedLeadIsOpenedByThoseWhoKnowOfIt() {
        long lead = stopped(OffsetDateTime.now(clock));
        stopped(OffsetDateTime.now(clock).minusYears(2));
        var row = life.page("/ledger/figures?period=" + Year.now(clock))
                .select("section:has(#conflicts-title) tbody tr:contains(renewal)");

        assertThat(row.select("td a").eachText()).containsExactly("1", "1");
        for (var count : row.select("td a")) {
            assertThat(life.page(decoded(count.attr("href")))
                            .select("main tbody tr a")
                            .eachAttr("href"))
                    .containsExactly("/leads/" + lead);
        }
        assertThat(pc.page("/ledger/figures").select("section:has(#conflicts-title) tbody tr:contains(renewal)"))
                .as("it was not offered to them")
                .isEmpty();
    }

    /** A lead of LIFE for P&C that stood against the renewal guard at a time. */
    private long stopped(OffsetDateTime at) {
        return jdbc.sql("""
                        with lead as (
                            insert into lead_lead (gcid, source_record_id, mode, sale_type, source, from_company, from_user,
                                   to_company, line, product_class, stage, block_rule, evidence, created_at)
                            select r.gcid, r.id, 'REFERRAL', 'NEW', 'SELF', :life, :user, :pc, 'PC', 'Q_MOTOR', 'BLOCKED',
                                   'SR-COO-02', 'x', :at
                              from customer_source_record r
                             where r.company = :life
                             limit 1
                            returning id)
                        insert into lead_event (lead_id, at, user_id, company, action, to_stage, rule)
                        select id, :at, :user, :life, 'SUBMIT', 'BLOCKED', 'SR-COO-02' from lead
                        returning lead_id
                        """)
                .param("life", books.sales.life)
                .param("pc", books.sales.pc)
                .param("user", books.lifeManager.id())
                .param("at", at)
                .query(Long.class)
                .single();
    }

    private static String decoded(String href) {
        return URLDecoder.decode(href, StandardCharsets.UTF_8);
    }
}

package io.weft.attribution.web;

import static io.weft.attribution.web.Pages.body;
import static io.weft.attribution.web.Pages.html;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.attribution.Books;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.Drafting;
import io.weft.support.WeftTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The ledger, its matrix and its months, and what earned nothing. */
@WeftTest
class LedgerPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Drafting drafting;

    @Autowired
    private ClaimDecisions decisions;

    private Books books;
    private Pages life;
    private Pages pc;

    @BeforeEach
    void aSaleAndARefund() {
        books = new Books(jdbc, drafting, decisions);
        life = Pages.of(mvc, books.lifeManager);
        pc = Pages.of(mvc, books.pcManager);
        long receipt = books.sales.receipt(
                books.sales.policy(books.sales.pc, books.sales.life), "FIRST", "6000.00", Books.MARCH);
        drafting.draft();
        books.confirmBoth(books.claim(receipt));
        books.sales.refund(receipt, "1000.00", LocalDate.of(2026, 4, 2));
        drafting.draft();
    }

    @Test
    void showsWhatIsBookedNewestFirstAndNarrowsIt() {
        assertThat(life.page("/ledger").select("tbody .num").eachText()).containsExactly("-1,000.00", "6,000.00");
        assertThat(life.page("/ledger?period=2026-03").select("tbody .num").eachText())
                .containsExactly("6,000.00");
        assertThat(life.page("/ledger?income=OTHER").select("tbody tr")).isEmpty();
        assertThat(life.page("/ledger?finality=FINAL").select("tbody tr")).isEmpty();
        assertThat(life.get("/ledger?period=2026-3")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void bothCompaniesSeeTheSaleAndTheGroupCountsItOnce() {
        for (var viewer : List.of(life, pc)) {
            var page = viewer.page("/ledger/matrix?period=2026");
            assertThat(page.select("tr.total").first().text()).contains("5,000.00");
            assertThat(page.select("section:has(#books-title) tbody tr:not(.total)"))
                    .hasSize(2);
            assertThat(page.select("section:has(#books-title) .total").text()).contains("5,000.00 5,000.00");
        }
        var stranger = Pages.of(mvc, books.sales.manager(books.sales.health));
        assertThat(stranger.page("/ledger/matrix?period=2026").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void eachFigureOpensItsEntries() {
        var page = life.page("/ledger/matrix?period=2026-03");
        var href = page.select("section:has(#lines-title) td.num a").attr("href");

        assertThat(life.page(href.replace("%3E", ">")).select("tbody .num").eachText())
                .containsExactly("6,000.00");
    }

    @Test
    void leavesAsAFileForThoseWhoMay() {
        assertThat(life.get("/ledger/file?format=CSV")).hasStatus(HttpStatus.FORBIDDEN);

        var csv = new Pages(mvc, "group")
                .get("/ledger/file?format=CSV&direction={d}", books.sales.life + ">" + books.sales.pc)
                .exchange();
        assertThat(csv).hasStatusOk();
        assertThat(body(csv).lines()).hasSize(4);
        assertThat(body(csv)).contains("group", "final_on", "-1000.00", "6000.00");

        var xlsx = new Pages(mvc, "auditor").get("/ledger/file?format=XLSX").exchange();
        assertThat(xlsx).hasStatusOk();
        assertThat(xlsx.getResponse().getContentAsByteArray()).startsWith('P', 'K');
        assertThat(jdbc.sql("select count(*) from platform_audit where action = 'ledger.export'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void saysWhyAReceiptEarnedNothing() {
        long old = books.sales.receipt(
                books.sales.policy(books.sales.life, books.sales.health), "FIRST", "300.00", Books.MARCH);
        drafting.draft();
        var number = jdbc.sql("select receipt_no from policy_receipt where id = :id")
                .param("id", old)
                .query(String.class)
                .single();

        assertThat(life.page("/claims/unearned").select("tbody").text()).contains("No authority to sell", "300.00");
        assertThat(life.page("/claims/unearned?reason=NO_AUTHORITY").text()).contains(number);
        assertThat(life.page("/claims/unearned?receipt=" + number).text())
                .contains("No authority to sell", "never had authority");
        assertThat(pc.page("/claims/unearned?receipt=" + number).text()).doesNotContain("300.00");
        assertThat(life.get("/claims/unearned?reason=NONE")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aMonthTakesTwoPeopleToClose() {
        var month = "2019-0" + (1 + Math.abs(books.sales.life.hashCode()) % 9);
        jdbc.sql("delete from attribution_period where period = :month::date and closed_at is null")
                .param("month", month + "-01")
                .update();
        var group = new Pages(mvc, "group");

        assertThat(group.post("/ledger/periods/{m}/request", "2099-01")).hasStatus(HttpStatus.CONFLICT);
        assertThat(group.post("/ledger/periods/{m}/request", month)).hasRedirectedUrl("/ledger/periods");
        var own = group.post("/ledger/periods/{m}/closing", month).exchange();
        assertThat(own).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(own).select("[role=alert]").text()).contains("Somebody else");
        var missing = new Pages(mvc, "committee")
                .post("/ledger/periods/{m}/closing", month)
                .exchange();
        assertThat(missing).hasStatus(HttpStatus.CONFLICT);
        assertThat(html(missing).select("[role=alert]").text()).contains("not kept yet");
        jdbc.sql(
                        "insert into penetration_month (month, kept_at, took_ms) values (:day, now(), 0) on conflict do nothing")
                .param("day", YearMonth.parse(month).atEndOfMonth())
                .update();
        assertThat(new Pages(mvc, "committee").post("/ledger/periods/{m}/closing", month))
                .hasRedirectedUrl("/ledger/periods");
        assertThat(jdbc.sql("select closed_at is not null from penetration_month where month = :day")
                        .param("day", YearMonth.parse(month).atEndOfMonth())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(life.post("/ledger/periods/{m}/request", month)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aManagerFindsWhatWaitsOnTheHomePage() {
        books.drafted("250.00");

        assertThat(life.page("/").select("#panel-claims")).hasSize(1);
        assertThat(life.page("/home/claims").select("li").text()).contains("Claims: 1", "250");
    }
}

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
}

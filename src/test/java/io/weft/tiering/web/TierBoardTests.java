package io.weft.tiering.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.WeftTest;
import io.weft.tiering.Crew;
import io.weft.tiering.Kin;
import io.weft.tiering.service.Recount;
import io.weft.tiering.service.TierCounting;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Figures over tiers: each company's people see their company's, and every number leads to its customers. */
@WeftTest
class TierBoardTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recount recount;

    @Autowired
    private TierCounting counting;

    @Autowired
    private Clock clock;

    private Kin kin;
    private Crew crew;
    private long chen;
    private String manager;

    /** Two customers of the life company, one of them with a sealed contract elsewhere. */
    @BeforeEach
    void twoCustomers() {
        kin = new Kin(jdbc, LocalDate.now(clock));
        crew = new Crew(jdbc);
        manager = crew.manager(kin.life);
        chen = kin.customer();
        long zhao = kin.customer();
        place(kin.policy(kin.record(chen, kin.life, BigDecimal.valueOf(200_000)), kin.life, 12_000, 6), "N1");
        kin.policy(kin.record(chen, kin.pc, null), kin.pc, 60_000, 10);
        place(kin.policy(kin.record(zhao, kin.life, BigDecimal.TEN), kin.life, 3_000, 0), "N2");
        unit("N1", "HQ");
        unit("N2", "HQ");
        kin.touch(chen);
        kin.touch(zhao);
        recountAll();
        counting.count();
    }

    @Test
    void countsTheViewersCompanyByTierAndByBranch() {
        var page = page("/tiers", manager);

        assertThat(page.select(".page-lead").text()).contains("2 customers", "15,000", kin.life);
        assertThat(page.select("section[aria-label=Where] tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("N1 1"))
                .anyMatch(row -> row.startsWith("N2 1"));
        assertThat(page.text()).doesNotContain(kin.pc, "75,000");
    }

    @Test
    void overridesAreOpenToWhoActsForACompanyOnly() {
        var link = "nav.tabs a[href=/tiers/overrides]";

        assertThat(page("/tiers", manager).select(link)).hasSize(1);
        page("/tiers/overrides", manager);
        assertThat(page("/tiers", "approver").select(link)).isEmpty();
    }

    @Test
    void aNumberOpensItsCustomers() {
        var link = page("/tiers", manager)
                .select("section[aria-label=Where] tr:contains(N1) td.num a")
                .first();
        assertThat(link).isNotNull();

        var people = page(link.attr("href"), manager);

        assertThat(people.select("tbody tr")).hasSize(1);
        assertThat(people.select("tbody a").attr("href")).isEqualTo("/customers/" + chen);
    }

    @Test
    void saysWhatATierLacks() {
        assertThat(page("/tiers/gaps", manager)
                        .select("#need-gaps tbody tr:contains(Normal)")
                        .text())
                .contains("100.0 %");
        assertThat(page("/tiers/people?lacks=LIFE&company=" + kin.life, manager).select("tbody tr"))
                .as("the product of the life company meets the need")
                .isEmpty();
        assertThat(page("/tiers/people?lacks=HEALTH&company=" + kin.life, manager)
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void showsWhoMovedInTheMonth() {
        kin.policy(kin.record(chen, kin.life, null), kin.life, 60_000, 6);
        kin.touch(chen);
        recountAll();

        var page = page("/tiers/moves", manager);

        assertThat(page.select(".page-lead").text()).contains("1 went up, 0 went down");
        assertThat(page.select("#tier-moves tbody tr:contains(Normal)").text()).contains("1");
    }

    @Test
    void everyCellOfTheMovesOpensAsManyAsItCounts() {
        kin.policy(kin.record(chen, kin.life, null), kin.life, 60_000, 6);
        kin.touch(chen);
        recountAll();

        var cells = page("/tiers/moves", manager).select("#tier-moves tbody a");

        assertThat(cells)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(page(cell.attr("href"), manager).select("tbody tr"))
                        .as(cell.attr("href"))
                        .hasSize(Integer.parseInt(cell.text())));
        assertThat(cells.stream()
                        .filter(cell -> cell.attr("href").endsWith("from=NORMAL&to=KEY_MANAGE"))
                        .map(cell -> page(cell.attr("href"), manager)
                                .select("tbody a.row-link")
                                .attr("href")))
                .containsExactly("/customers/" + chen);
    }

    @Test
    void everyGapOpensAsManyAsItCounts() {
        for (var cell : page("/tiers/gaps?company=" + kin.life, manager).select("#need-gaps tbody a")) {
            var counted = overview(cell.attr("href"));
            assertThat(page(cell.attr("href"), manager).select("tbody tr"))
                    .as(cell.attr("href"))
                    .hasSize(counted);
        }
    }

    @Test
    void whoMayNotLookAtCustomersSeesOnlyTheFigures() {
        var product = crew.ofGroup("R18");
        assertThat(page("/tiers/gaps", product).select("#need-gaps tbody a")).isEmpty();
        assertThat(page("/tiers/moves", product).select("#tier-moves tbody a")).isEmpty();
    }

    /** How many the counts have in the cell of an address: the tier's customers who lack the need. */
    private int overview(String href) {
        var tier = href.replaceAll(".*tier=(\\w+).*", "$1");
        var need = io.weft.catalog.Need.valueOf(href.replaceAll(".*lacks=(\\w+).*", "$1"));
        return jdbc.sql("""
                        select coalesce(sum(c.lacks[:at]), 0) from tiering_count c
                         where c.viewer = :view and c.company = :view and c.tier = :tier
                        """)
                .param("at", need.ordinal() + 1)
                .param("view", kin.life)
                .param("tier", tier)
                .query(Integer.class)
                .single();
    }

    @Test
    void givesTheGroupOfficeTheWholeWithoutNames() {
        var office = crew.ofGroup("R01");
        assertThat(page("/tiers?company=" + kin.pc, office).select(".page-lead").text())
                .contains("1 customers of the group");
        assertThat(page("/tiers/people?company=" + kin.pc, office).text())
                .contains("#")
                .doesNotContain("王");
    }

    private void place(long policy, String unit) {
        jdbc.sql("update policy_policy set org_unit = :unit where id = :id")
                .param("unit", unit)
                .param("id", policy)
                .update();
    }

    private void unit(String code, String parent) {
        jdbc.sql(
                        "insert into access_org_unit (company, code, parent_code, name) values (:company, :code, :parent, :code)")
                .param("company", kin.life)
                .param("code", code)
                .param("parent", parent)
                .update();
    }

    private void recountAll() {
        int left;
        do {
            left = recount.some();
        } while (left > 0);
    }

    private Document page(String path, String login) {
        var answer = mvc.get().uri(path).with(as(login)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

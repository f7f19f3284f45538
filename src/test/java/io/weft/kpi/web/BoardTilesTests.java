package io.weft.kpi.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.access.service.Accounts;
import io.weft.customer.CustomersForTests;
import io.weft.support.SignedIn;
import io.weft.support.WeftTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Every tile answers for itself, to those it is meant for, and about no more than they may see. */
@WeftTest
@Transactional
class BoardTilesTests {

    private static final List<String> TILES = List.of(
            "/penetration/panels/lead",
            "/penetration/panels/segments",
            "/penetration/panels/by/company",
            "/penetration/panels/by/channel",
            "/penetration/panels/by/orgUnit",
            "/ledger/panels/matrix",
            "/ledger/panels/contribution",
            "/ledger/panels/recognition",
            "/ledger/panels/conflicts",
            "/leads/panels/ageing",
            "/leads/panels/conversion",
            "/cockpit/tiles/plan",
            "/cockpit/tiles/metrics/M-40",
            "/cockpit/tiles/metrics/M-43",
            "/cockpit/tiles/scores",
            "/cockpit/tiles/bulletin",
            "/cockpit/tiles/activity",
            "/cockpit/tiles/orphans",
            "/cockpit/tiles/permits");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    private KpiRequests as;

    @BeforeEach
    void ask() {
        as = new KpiRequests(mvc);
        jdbc.sql("insert into access_company (code, line, name) values ('LIFE', 'LIFE', '人寿'), ('PC', 'PC', '产险')"
                        + " on conflict do nothing")
                .update();
    }

    @Test
    void everyTileIsAPartOfThePageAndWithoutScriptsAPage() {
        for (var login : List.of("group", "subsidiary", "branch")) {
            for (var tile : TILES) {
                assertThat(as.get(tile + "?asOf=2026-10-31", login))
                        .as("%s for %s", tile, login)
                        .hasStatusOk()
                        .bodyText()
                        .contains("<html");
                assertThat(part(tile + "?asOf=2026-10-31&segment=ORG", login))
                        .as("%s for %s", tile, login)
                        .doesNotContain("<html", "<main", "<body");
            }
        }
    }

    @Test
    void nobodyIsLedToADictionaryThatRefusesHim() {
        var tile = "/cockpit/tiles/orphans?asOf=2026-10-31";

        assertThat(as.get("/metrics/M-46", "steward")).hasStatus(403);
        assertThat(as.get(tile, "steward")).hasStatusOk().bodyText().doesNotContain("/metrics/M-46");
        assertThat(as.get(tile, "branch")).hasStatusOk().bodyText().contains("/metrics/M-46");
    }

    @Test
    void noTileTellsOfACompanyOutOfSight() {
        for (var tile : List.of("plan", "metrics/M-40", "scores", "activity", "orphans", "permits")) {
            assertThat(as.get("/cockpit/tiles/" + tile + "?company=PC", "subsidiary"))
                    .as(tile)
                    .hasStatus(404);
            assertThat(as.get("/cockpit/tiles/" + tile + "?orgUnit=PC/NOWHERE", "branch"))
                    .as(tile)
                    .hasStatus(404);
        }
        assertThat(as.get("/cockpit/tiles/metrics/M-99", "group")).hasStatus(404);
        assertThat(as.get("/cockpit/tiles/orphans", "agent")).hasStatus(403);
        assertThat(as.get("/penetration/panels/by/agent", "group")).hasStatus(400);
    }

    @Test
    void aFigureOfCompaniesIsNotShownToWhoSeesOnlyHisPeople() {
        for (var tile : List.of("contribution", "recognition", "conflicts")) {
            assertThat(part("/ledger/panels/" + tile, "branch")).contains("Managers and the group office see them");
        }
    }

    @Test
    void whatNobodyDeliversIsSaidInsteadOfANumber() {
        assertThat(part("/cockpit/tiles/metrics/M-43", "group")).contains("Not fed");
        assertThat(part("/cockpit/tiles/permits", "subsidiary"))
                .contains("No feed brings courses and certificates", "No feed brings permits of single units");
    }

    @Test
    void aBranchSeesWhoWroteNothingAndWhoHasLeft() {
        aUnit();
        agent("B1", null);
        agent("B2", null);
        agent("B3", "2026-06-30");
        long gcid = new CustomersForTests(jdbc, accounts).of("subsidiary", "诸葛亮");
        long record = jdbc.sql("select id from customer_source_record where gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
        contact(record, "B1", "2026-10-05");
        contact(record, "B1", "2026-10-06");
        contact(record, "B1", "2026-11-01");
        contact(record, "B2", "2026-09-30");

        var work = part("/cockpit/tiles/activity?asOf=2026-10-31&orgUnit=LIFE/CKP", "subsidiary");

        assertThat(work).contains("of 2 who serve", "Agent B1", "Agent B2").doesNotContain("Agent B3");
        assertThat(work.indexOf("Agent B2")).as("who did nothing comes first").isLessThan(work.indexOf("Agent B1"));
        assertThat(work.replaceAll("\\s+", " ")).contains("<span>0</span>", "agent=LIFE/B1&amp;day=2026-10-31\">2</a>");
        assertThat(as.get("/cockpit/contacts?agent=LIFE/B1&day=2026-10-31", "subsidiary"))
                .bodyText()
                .contains("Contacts of Agent B1", "href=\"/customers/" + gcid, "2026-10-05", "2026-10-06")
                .doesNotContain("2026-11-01");
        assertThat(as.get("/cockpit/contacts?agent=LIFE/B2&day=2026-10-31", "subsidiary"))
                .bodyText()
                .contains("No contact in this time");
        assertThat(as.get("/cockpit/contacts?agent=LIFE/B1", "pc")).hasStatus(404);
        assertThat(as.get("/cockpit/tiles/activity?orgUnit=LIFE/CKP", "pc")).hasStatus(404);
        assertThat(as.get("/cockpit/branch?orgUnit=LIFE/CKP", "subsidiary")).hasStatusOk();
        assertThat(part("/cockpit/tiles/orphans?orgUnit=LIFE/CKP", "subsidiary"))
                .contains("No agent at all", "/penetration/people?");
    }

    private void aUnit() {
        jdbc.sql("insert into access_org_unit (company, code, name, level) values ('LIFE', 'CKP', 'Cockpit', 'CITY')")
                .update();
        jdbc.sql("insert into access_org_unit_tree values ('LIFE', 'CKP', 'CKP', 0)")
                .update();
        jdbc.sql("insert into catalog_channel (code, name, type) values ('CKP', 'Cockpit', 'TIED')"
                        + " on conflict do nothing")
                .update();
    }

    private void agent(String number, String left) {
        jdbc.sql("insert into workforce_agent (company, agent_no, name, org_unit, channel, leave_date)"
                        + " values ('LIFE', :number, :name, 'CKP', 'CKP', :left::date)")
                .param("number", number)
                .param("name", "Agent " + number)
                .param("left", left)
                .update();
    }

    private void contact(long record, String agent, String day) {
        jdbc.sql(
                        "insert into customer_contact (company, contact_no, source_record_id, agent_no, at, mode)"
                                + " values ('LIFE', :agent || :day, :record, :agent, (:day || ' 10:00+08')::timestamptz, 'PHONE')")
                .params(Map.of("agent", agent, "day", day, "record", record))
                .update();
    }

    private String part(String path, String login) {
        return KpiRequests.body(mvc.get()
                .uri(path)
                .header("HX-Request", "true")
                .with(SignedIn.as(login))
                .exchange());
    }
}

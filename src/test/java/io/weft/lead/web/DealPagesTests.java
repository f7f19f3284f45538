package io.weft.lead.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.lead.JointDealWon;
import io.weft.lead.LeadsForTests;
import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Two companies sell together: shares, signatures, policies; and two people visit a customer together. */
@WeftTest
@Transactional
@RecordApplicationEvents
class DealPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private LeadsForTests leads;
    private String life;
    private String pc;
    private String lifeManager;
    private String pcManager;
    private String giver;
    private long gcid;

    @BeforeEach
    void twoCompaniesUnderAnAgreement() {
        leads = new LeadsForTests(jdbc);
        life = leads.company("LIFE");
        pc = leads.company("PC");
        lifeManager = leads.manager(life);
        pcManager = leads.manager(pc);
        giver = leads.seller(life);
        leads.product(pc, "MOTOR", "OPEN", null, false);
        gcid = leads.customer(giver, "诸葛亮");
        jdbc.sql("""
                        insert into catalog_agreement (agreement_no, companies, type, signed_at, valid_to)
                        values ('HZ-' || :life, array[:life, :pc]::text[], 'JOINT', :from, :to)
                        """)
                .param("life", life)
                .param("pc", pc)
                .param("from", today().minusDays(10))
                .param("to", today().plusDays(100))
                .update();
    }

    @Test
    void negotiatesSignsAttachesAndWins() {
        long deal = open();
        assertThat(text(share(deal, "70", "40"))).contains("SR-REC-06", "110 %", "10 % more");
        assertThat(share(deal, "50", "50")).hasStatus3xxRedirection();

        assertThat(step(deal, lifeManager, "SIGN", "")).hasStatus3xxRedirection();
        assertThat(status(deal)).isEqualTo("NEGOTIATING");
        assertThat(step(deal, lifeManager, "SIGN", ""))
                .as("a company signs once")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(step(deal, pcManager, "SIGN", "")).hasStatus3xxRedirection();
        assertThat(status(deal)).isEqualTo("AGREED");

        step(deal, pcManager, "START", "");
        assertThat(text(step(deal, pcManager, "WIN", ""))).contains("No policy is attached");
        leads.knownTo(gcid, pc);
        long policy = leads.policy(gcid, pc, "MOTOR", today());
        leads.receipt(policy, "60000");
        assertThat(text(step(deal, pcManager, "ATTACH", "NOBODY"))).contains("no policy of this number");
        assertThat(step(deal, pcManager, "ATTACH", policyNo(policy))).hasStatus3xxRedirection();
        assertThat(text(get("/deals/" + deal, lifeManager))).contains("60,000.00");
        assertThat(text(step(deal, lifeManager, "RENEGOTIATE", ""))).contains("only change by dispute");

        assertThat(step(deal, lifeManager, "WIN", "")).hasStatus3xxRedirection();
        assertThat(events.stream(JointDealWon.class)).containsExactly(new JointDealWon(deal));
    }

    @Test
    void forgetsSignaturesWhenSharesChange() {
        long deal = open();
        share(deal, "50", "50");
        step(deal, pcManager, "SIGN", "");
        share(deal, "60", "40");
        assertThat(jdbc.sql("select count(signed_at) from lead_joint_party where deal_id = :deal")
                        .param("deal", deal)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForAnAgreementThatHolds() {
        long deal = open();
        jdbc.sql("update catalog_agreement set valid_to = :gone where agreement_no = :no")
                .param("gone", today().minusDays(1))
                .param("no", "HZ-" + life)
                .update();
        assertThat(text(share(deal, "50", "50"))).contains("does not hold today");
    }

    @Test
    void keepsADealFromEverybodyElse() {
        long deal = open();
        String stranger = leads.manager(leads.company("BANK"));
        assertThat(get("/deals/" + deal, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step(deal, stranger, "DISSOLVE", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(step(deal, giver, "DISSOLVE", "")).as("an agent").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(get("/deals/" + deal, pcManager))).as("no consent yet").contains("no live consent");
        var stale = step(deal, pcManager, "DISSOLVE", "", version(deal) - 1);
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void visitsACustomerTogether() {
        leads.consent(gcid, life, pc);
        String seller = leads.seller(pc);
        post("/leads", giver, "gcid", gcid, "what", pc + "/MOTOR", "saleType", "NEW", "evidence", "told");
        long lead = leads.latest(gcid);
        leadStep(lead, pcManager, "HAND_ON", "person", leads.userId(seller));
        leadStep(lead, seller, "ACCEPT", "note", "");

        assertThat(post("/leads/" + lead + "/visits", giver, "at", today().plusDays(1) + "T10:00", "place", "at home"))
                .hasStatus3xxRedirection();
        assertThat(visit(lead, giver, "CONFIRM")).as("the other one confirms").hasStatus(HttpStatus.FORBIDDEN);
        assertThat(visit(lead, seller, "CONFIRM")).hasStatus3xxRedirection();
        assertThat(text(visit(lead, seller, "HOLD"))).contains("Both persons have to check in");
        visit(lead, seller, "CHECK_IN");
        visit(lead, giver, "CHECK_IN");
        assertThat(visit(lead, giver, "HOLD")).hasStatus3xxRedirection();
        assertThat(visit(lead, seller, "RATE")).hasStatus3xxRedirection();

        assertThat(text(get("/leads/" + lead, giver))).contains("rated", "4 / 5");
        assertThat(jdbc.sql("select accompanied from lead_lead where id = :id")
                        .param("id", lead)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private long open() {
        assertThat(post("/deals", lifeManager, "gcid", gcid, "title", "Staff benefits", "companies", pc))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from lead_joint_deal where gcid = :gcid")
                .param("gcid", gcid)
                .query(Long.class)
                .single();
    }

    private MvcTestResult share(long deal, String ofLife, String ofPc) {
        var request = mvc.post()
                .uri("/deals/" + deal + "/shares")
                .param("version", String.valueOf(version(deal)))
                .param("company", life, pc)
                .param("percent", ofLife, ofPc)
                .param("agreementNo", "HZ-" + life);
        return request.with(as(lifeManager)).with(csrf()).exchange();
    }

    private MvcTestResult step(long deal, String login, String action, String note) {
        return step(deal, login, action, note, version(deal));
    }

    private MvcTestResult step(long deal, String login, String action, String note, int version) {
        return post("/deals/" + deal + "/steps", login, "action", action, "note", note, "version", version);
    }

    private MvcTestResult visit(long lead, String login, String action) {
        var visit = jdbc.sql("select id, row_version from lead_visit where lead_id = :lead")
                .param("lead", lead)
                .query()
                .singleRow();
        var version = visit.get("row_version");
        return post(
                "/visits/" + visit.get("id") + "/steps",
                login,
                "action",
                action,
                "version",
                version,
                "note",
                "talked",
                "rating",
                4);
    }

    private void leadStep(long lead, String login, String action, String name, Object value) {
        assertThat(post(
                        "/leads/" + lead + "/steps",
                        login,
                        "action",
                        action,
                        "version",
                        leads.version(lead),
                        name,
                        value))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult post(String uri, String login, Object... fields) {
        var request = mvc.post().uri(uri).with(as(login)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .text();
    }

    private int version(long deal) {
        return jdbc.sql("select row_version from lead_joint_deal where id = :deal")
                .param("deal", deal)
                .query(Integer.class)
                .single();
    }

    private String status(long deal) {
        return jdbc.sql("select status from lead_joint_deal where id = :deal")
                .param("deal", deal)
                .query(String.class)
                .single();
    }

    private String policyNo(long policy) {
        return jdbc.sql("select policy_no from policy_policy where id = :id")
                .param("id", policy)
                .query(String.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

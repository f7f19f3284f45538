package io.weft.lead.web;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.lead.LeadStage;
import io.weft.lead.LeadsForTests;
import io.weft.support.WeftTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A referral from one company to another, as the pages of both tell it. */
@WeftTest
@Transactional
class LeadPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LeadsForTests leads;
    private String life;
    private String pc;
    private String giver;
    private String desk;
    private String seller;
    private long gcid;

    @BeforeEach
    void twoCompaniesAndACustomer() {
        leads = new LeadsForTests(jdbc);
        life = leads.company("LIFE");
        pc = leads.company("PC");
        leads.product(pc, "MOTOR", "OPEN", null, false);
        leads.product(life, "TERM", "OPEN", null, false);
        giver = leads.seller(life);
        desk = leads.manager(pc);
        seller = leads.seller(pc);
        gcid = leads.customer(giver, "欧阳明");
    }

    @Test
    void refersACustomerHandsOnAcceptsAndWorks() {
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.OFFERED);
        assertThat(page("/leads", desk).select("tbody tr").text()).contains("L-" + lead, "Motor", "offered");
        assertThat(bell(desk)).isEqualTo(1);

        step(lead, desk, Map.of("action", "HAND_ON", "person", leads.userId(seller)));
        assertThat(page("/leads?side=WAITING", seller).text()).contains("L-" + lead);
        step(lead, seller, Map.of("action", "ACCEPT"));
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.ACCEPTED);
        assertThat(page("/leads/" + lead, seller).text())
                .contains("Counts until " + LocalDate.now(clock).plusDays(30));

        post("/leads/" + lead + "/contacts", seller, with(lead, Map.of("summary", "talked", "mode", "PHONE")));
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.WORKING);
        step(lead, seller, Map.of("action", "PROPOSE", "note", "full cover"));
        step(lead, seller, Map.of("action", "APPLY", "note", "APP-1"));
        assertThat(page("/leads/" + lead, giver).text()).contains("applied", "APP-1", "full cover");
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.APPLIED);
    }

    @Test
    void stopsAtTheConsentGateAndGoesOnOnceTheCustomerAgreed() {
        long lead = open("MOTOR", pc);
        var page = page("/leads/" + lead, giver);
        assertThat(page.select(".lead-refusal").text())
                .contains("PR-CON-01", "has not allowed", "Plan to ask for consent");
        assertThat(page("/leads", desk).select("tbody tr")).isEmpty();

        leads.consent(gcid, life, pc);
        step(lead, giver, Map.of("action", "CHECK"));
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.OFFERED);
    }

    @Test
    void protectsARenewalAndLetsTheCustomersWishWin() {
        leads.knownTo(gcid, pc);
        leads.product(pc, "ACCIDENT", "OPEN", "ACC", false);
        leads.product(life, "ACCIDENT", "OPEN", "ACC", false);
        leads.policy(gcid, pc, "ACCIDENT", LocalDate.now(clock).minusDays(330));
        long lead = open("ACCIDENT", life);
        assertThat(page("/leads/" + lead, giver).select(".lead-refusal").text())
                .contains("SR-COO-02", "COO-RENEWAL", "Refer to " + pc);

        assertThat(post(
                        "/leads/" + lead + "/wishes",
                        giver,
                        Map.of("saidOn", LocalDate.now(clock).toString(), "words", "I want you")))
                .hasStatus3xxRedirection();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.ACCEPTED);
        assertThat(bell(desk)).as("the original writer is told (A-30)").isEqualTo(1);
    }

    @Test
    void asksTheCompanyWithPriorityForAWaiver() {
        String health = jdbc.sql("select min(code) from access_company where line = 'HEALTH'")
                .query((rs, n) -> rs.getString(1) == null ? leads.company("HEALTH") : rs.getString(1))
                .single();
        String priority = leads.manager(health);
        leads.product(pc, "MEDICAL", "OPEN", null, true);
        leads.consent(gcid, life, pc);
        long lead = open("MEDICAL", pc);
        assertThat(page("/leads/" + lead, giver).select(".lead-refusal").text()).contains("SR-COO-03", "waiver");

        post("/leads/" + lead + "/waivers", giver, Map.of());
        var asked = page("/leads/waivers", priority);
        assertThat(asked.text()).contains(pc + " asks to go ahead with MEDICAL");
        assertThat(asked.text()).as("no customer's data").doesNotContain("欧阳", "阳明");
        post(asked.select("form[action^=/leads/waivers/]").attr("action"), priority, Map.of("given", "true"));
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.OFFERED);
    }

    @Test
    void queuesASecondReferralBehindTheFirstAndReleasesIt() {
        leads.consent(gcid, life, pc);
        long first = open("MOTOR", pc);
        long second = open("MOTOR", pc);
        assertThat(page("/leads/" + second, giver).text()).contains("waits behind L-" + first);

        step(first, desk, Map.of("action", "DECLINE", "note", "nobody free"));
        assertThat(leads.stage(second)).isEqualTo(LeadStage.OFFERED);
    }

    @Test
    void doesNotLetCompaniesCompeteForOneNeed() {
        String sec = leads.company("PC");
        leads.product(sec, "MOTOR", "OPEN", null, false);
        leads.consent(gcid, life, pc);
        leads.consent(gcid, life, sec);
        open("MOTOR", pc);
        long rival = open("MOTOR", sec);
        assertThat(page("/leads/" + rival, giver).select(".lead-refusal").text())
                .contains("SR-COO-01", pc);
    }

    @Test
    void acceptsOnlyRegisteredSellers() {
        String unregistered = leads.unregistered(pc);
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);

        var answer = post(
                "/leads/" + lead + "/steps",
                desk,
                with(lead, Map.of("action", "HAND_ON", "person", leads.userId(unregistered))));
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(document(answer).text()).contains("PR-SAL-06", "no practice registration number");
    }

    @Test
    void keepsLeadsFromEverybodyElse() {
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);

        assertThat(get("/leads/" + lead, leads.manager(leads.company("BANK")))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/leads/" + lead, seller))
                .as("not handed to this seller")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/leads/" + lead + "/steps", giver, with(lead, Map.of("action", "ACCEPT"))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/leads/new?gcid=" + gcid, "auditor")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesStepsThatAreNotListedOrComeTooLate() {
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);
        var stale = with(lead, Map.of("action", "HAND_ON", "person", leads.userId(seller)));
        step(lead, desk, Map.of("action", "HAND_ON", "person", leads.userId(seller)));

        var late = post("/leads/" + lead + "/steps", desk, stale);
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(document(late).text()).contains("Somebody moved this lead meanwhile");
        var early = post("/leads/" + lead + "/steps", seller, with(lead, Map.of("action", "PROPOSE")));
        assertThat(early).hasStatus(HttpStatus.CONFLICT);
        assertThat(document(early).text()).contains("6.1", "not possible where the lead stands");
    }

    @Test
    void asksForWhatIsMissing() {
        var answer = post("/leads", giver, Map.of("gcid", gcid, "what", pc + "/MOTOR", "evidence", "said"));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(document(answer).text()).contains("SR-COO-12");
        assertThat(post(
                        "/leads",
                        giver,
                        Map.of("gcid", gcid, "what", pc + "/NOTHING", "saleType", "NEW", "evidence", "x")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);
        assertThat(post("/leads/" + lead + "/steps", desk, with(lead, Map.of("action", "DECLINE"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void showsTheReceiverOnlyWhatConsentsOpen() {
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);
        assertThat(page("/leads/" + lead, desk).text()).contains("told about motor");

        leads.withdrawConsent(gcid);
        assertThat(page("/leads/" + lead, desk).text())
                .contains("Sealed customer")
                .doesNotContain("told about motor", "阳明");
    }

    @Test
    void standsOnTheCustomersPageAndOnTheBoard() {
        leads.consent(gcid, life, pc);
        long lead = open("MOTOR", pc);

        assertThat(page("/customers/" + gcid + "/panels/leads", giver).text()).contains("L-" + lead, "New lead");
        assertThat(page("/leads/board", giver)
                        .select("#stage-OFFERED")
                        .first()
                        .parent()
                        .text())
                .contains("L-" + lead);
        assertThat(page("/leads/new?gcid=" + gcid, giver)
                        .select("#f-what option")
                        .eachText())
                .anyMatch(option -> option.contains("MOTOR"));
    }

    private long open(String productClass, String company) {
        var form = Map.<String, Object>of(
                "gcid", gcid, "what", company + "/" + productClass, "saleType", "NEW", "evidence", "told about motor");
        assertThat(post("/leads", giver, form)).hasStatus3xxRedirection();
        return leads.latest(gcid);
    }

    private void step(long lead, String login, Map<String, Object> fields) {
        assertThat(post("/leads/" + lead + "/steps", login, with(lead, fields))).hasStatus3xxRedirection();
    }

    private Map<String, Object> with(long lead, Map<String, Object> fields) {
        var all = new HashMap<>(fields);
        all.put("version", leads.version(lead));
        return all;
    }

    private MvcTestResult post(String uri, String login, Map<String, Object> fields) {
        var request = mvc.post().uri(uri).with(as(login)).with(csrf());
        fields.forEach((name, value) -> request.param(name, value.toString()));
        return request.exchange();
    }

    private MvcTestResult get(String uri, String login) {
        return mvc.get().uri(uri).with(as(login)).exchange();
    }

    private Document page(String uri, String login) {
        var answer = get(uri, login);
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private int bell(String login) {
        return jdbc.sql("select count(*) from platform_notification where user_id = :user")
                .param("user", leads.userId(login))
                .query(Integer.class)
                .single();
    }
}

package io.weft.tiering.service;

import static io.weft.support.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.weft.support.WeftTest;
import io.weft.tiering.Crew;
import io.weft.tiering.Kin;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each tier has its strategy, and a new tier replaces the plan of a customer (SR-CUS-08). */
@WeftTest
class FollowUpPlanTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Recount recount;

    @Autowired
    private Clock clock;

    private Kin kin;
    private Crew crew;
    private LocalDate today;
    private long gcid;
    private long record;
    private String agent;
    private LocalDate someday;

    @BeforeEach
    void aCustomerOfAnAgent() {
        today = LocalDate.now(clock);
        someday = today.plusDays(1_000 + System.nanoTime() % 100_000);
        kin = new Kin(jdbc, today);
        crew = new Crew(jdbc);
        gcid = kin.customer();
        record = kin.record(gcid, kin.life, BigDecimal.valueOf(200_000));
        byAgent(kin.policy(record, kin.life, 12_000, 6));
        agent = crew.agent(kin.life, "A1");
        recounted();
    }

    @Test
    void aNewTierEndsThePlanAndStartsTheNextOne() {
        assertThat(plans()).containsExactly("NORMAL " + today + " -");
        assertThat(panel()).bodyText().contains("a contact every 90 days");

        byAgent(kin.policy(record, kin.life, 60_000, 6));
        recounted();

        assertThat(plans()).containsExactly("KEY_MANAGE " + today + " -", "NORMAL " + today + " " + today);
        assertThat(panel()).bodyText().contains("a contact every 30 days", "every 90 days");
        recounted();
        assertThat(plans()).as("once").hasSize(2);
    }

    @Test
    void theNextContactIsDueARhythmAfterTheLastAnsweredOne() {
        assertThat(home()).bodyText().doesNotContain("/customers/" + gcid);

        kin.contact(record, kin.life, 95, "ANSWERED");
        kin.contact(record, kin.life, 2, "NO_ANSWER");
        recounted();
        assertThat(home())
                .bodyText()
                .contains("/customers/" + gcid, "/contacts/new?gcid=" + gcid, "a contact every 90 days");

        kin.contact(record, kin.life, 0, "ANSWERED");
        assertThat(home()).as("before anybody counted").bodyText().doesNotContain("/customers/" + gcid);
        recounted();
        assertThat(home()).bodyText().doesNotContain("/customers/" + gcid);
    }

    @Test
    void nobodyIsAskedToCallWhoMustNotBeCalled() {
        kin.contact(record, kin.life, 95, "ANSWERED");
        recounted();
        jdbc.sql("""
                        insert into customer_restriction (company, source_record_id, reason, valid_from)
                        values (:company, :record, 'DNC', :day)
                        """)
                .param("company", kin.life)
                .param("record", record)
                .param("day", today)
                .update();
        assertThat(home()).bodyText().doesNotContain("/customers/" + gcid);
    }

    @Test
    void anotherAgentIsNotAsked() {
        kin.contact(record, kin.life, 95, "ANSWERED");
        recounted();
        assertThat(mvc.get().uri("/home/plan").with(as(crew.agent(kin.life, "A2"))))
                .bodyText()
                .doesNotContain("/customers/" + gcid);
    }

    @Test
    void aStrategyNeedsTwoPeopleAndStaysAsItWasPutForward() {
        var proposer = crew.ofGroup("R01");
        assertThat(propose(proposer, "NORMAL")).hasStatus(302);
        assertThat(propose(proposer, "NONSENSE")).hasStatus(422);
        long id = jdbc.sql("select max(id) from tiering_strategy")
                .query(Long.class)
                .single();

        decide(proposer, id);
        assertThat(status(id)).isEqualTo("PROPOSED");
        decide(crew.ofGroup("R02"), id);
        assertThat(status(id)).isEqualTo("APPROVED");

        assertThat(mvc.get().uri("/tiers/strategies").with(as(proposer)))
                .bodyText()
                .contains("coffee", "MOTOR", "a contact every 60 days", "agreed by");
        assertThatThrownBy(() -> jdbc.sql("update tiering_strategy set contact_days = 1 where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("stays as it is");
    }

    @Test
    void aTierToComeGetsItsStrategyBeforeItBegins() {
        var tier = "STAR" + System.nanoTime() % 100_000;
        var proposer = crew.ofGroup("R01");
        assertThat(propose(proposer, tier)).as("no rule has it").hasStatus(422);
        jdbc.sql("""
                        insert into tiering_rule_version
                               (version, name, content, status, valid_from, note, made_by, made_at, proposed_by, proposed_at)
                        select (select max(version) + 1 from tiering_rule_version), 'stars',
                               replace(content::text, '"NORMAL"', to_json(cast(:tier as text))::text)::jsonb, 'PROPOSED', :from, 'n', 0, now(), 1, now()
                          from tiering_rule_version where version = 1
                        """).param("tier", tier).param("from", someday).update();

        assertThat(mvc.get().uri("/tiers/strategies").with(as(proposer)))
                .bodyText()
                .contains("/tiers/strategies/" + tier + "/new");
        assertThat(propose(proposer, tier)).hasStatus(302);
    }

    private MvcTestResult propose(String login, String tier) {
        return mvc.post()
                .uri("/tiers/strategies/" + tier)
                .param("contactDays", "60")
                .param("packEn", "coffee")
                .param("packZh", "咖啡")
                .param("needs", "HEALTH")
                .param("classes", "motor, term")
                .param("from", someday.toString())
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private void decide(String login, long id) {
        mvc.post()
                .uri("/tiers/strategies/" + id + "/decide")
                .param("approved", "true")
                .with(as(login))
                .with(csrf())
                .exchange();
    }

    private String status(long id) {
        return jdbc.sql("select status from tiering_strategy where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private MvcTestResult panel() {
        return mvc.get()
                .uri("/customers/" + gcid + "/panels/tier")
                .header("HX-Request", "true")
                .with(as(agent))
                .exchange();
    }

    private MvcTestResult home() {
        return mvc.get().uri("/home/plan").with(as(agent)).exchange();
    }

    private List<String> plans() {
        return jdbc.sql("""
                        select tier || ' ' || coalesce(started_on::text, '-') || ' ' || coalesce(ended_on::text, '-')
                          from tiering_plan where viewer = :life and gcid = :gcid order by ended_on desc nulls first
                        """)
                .param("life", kin.life)
                .param("gcid", gcid)
                .query(String.class)
                .list();
    }

    private void byAgent(long policy) {
        jdbc.sql("update policy_policy set agent_no = 'A1' where id = :id")
                .param("id", policy)
                .update();
    }

    private void recounted() {
        kin.touch(gcid);
        int left;
        do {
            left = recount.some();
        } while (left > 0);
    }
}

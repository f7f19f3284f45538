package io.weft.lead.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.lead.LeadStage;
import io.weft.lead.LeadsForTests;
import io.weft.support.WeftTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of leads when time passes, consents end, and policies and premiums arrive. */
@WeftTest
@Transactional
class LeadTimeTests {

    @Autowired
    LeadSweep sweep;

    @Autowired
    LeadSync sync;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    private LeadsForTests leads;
    private String life;
    private String pc;
    private String giver;
    private String seller;
    private long gcid;

    @BeforeEach
    void aReferral() {
        leads = new LeadsForTests(jdbc);
        life = leads.company("LIFE");
        pc = leads.company("PC");
        leads.product(pc, "MOTOR", "OPEN", null, false);
        giver = leads.seller(life);
        seller = leads.seller(pc);
        gcid = leads.customer(giver, "司马光");
        leads.consent(gcid, life, pc);
    }

    @Test
    void returnsAnOfferNobodyAnswers() {
        long lead = lead(LeadStage.OFFERED);
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.OFFERED);

        leads.daysLater(lead, 14);
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.RETURNED);
        assertThat(history(lead)).containsExactly("SILENCE");
    }

    @Test
    void returnsAnAcceptedLeadWithoutContact() {
        long lead = lead(LeadStage.ACCEPTED);
        leads.daysLater(lead, 7);
        sweep();
        assertThat(leads.stage(lead)).as("seven days are allowed for P&C").isEqualTo(LeadStage.ACCEPTED);

        leads.daysLater(lead, 1);
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.RETURNED);
    }

    @Test
    void endsWithItsWindow() {
        long lead = lead(LeadStage.WORKING);
        leads.daysLater(lead, 30);
        jdbc.sql("update lead_lead set last_activity_at = now() where id = :id")
                .param("id", lead)
                .update();
        sweep();
        assertThat(leads.stage(lead)).as("day 30 still counts").isEqualTo(LeadStage.WORKING);

        jdbc.sql("update lead_lead set window_end = window_end - 1 where id = :id")
                .param("id", lead)
                .update();
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.EXPIRED);
    }

    @Test
    void losesALeadWithTheConsentUnlessTheReceiverKnowsTheCustomer() {
        long lead = lead(LeadStage.WORKING);
        leads.withdrawConsent(gcid);
        leads.knownTo(gcid, pc);
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.WORKING);

        jdbc.sql("delete from customer_source_record where gcid = :gcid and company = :pc")
                .param("gcid", gcid)
                .param("pc", pc)
                .update();
        sweep();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.CONSENT_LOST);
    }

    @Test
    void locksAPolicyAppliedForInsideTheWindowAndIsWonByItsPremium() {
        long lead = lead(LeadStage.ACCEPTED);
        leads.knownTo(gcid, pc);
        long policy = leads.policy(gcid, pc, "MOTOR", today());
        sync();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.ISSUED);

        leads.receipt(policy, "6000");
        sync();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.WON);
        assertThat(helped(policy)).isEqualTo(life);
        assertThat(history(lead)).containsExactly("APPLY", "ISSUE", "PAY");

        leads.receipt(policy, "-6000");
        sync();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.LOST);
        assertThat(helped(policy)).isNull();
    }

    @Test
    void countsNoPolicyFromOutsideTheWindowOrOfAnotherClass() {
        leads.product(pc, "PROPERTY", "OPEN", null, false);
        long lead = lead(LeadStage.ACCEPTED);
        leads.knownTo(gcid, pc);
        leads.policy(gcid, pc, "MOTOR", today().minusDays(1));
        leads.policy(gcid, pc, "MOTOR", today().plusDays(31));
        leads.policy(gcid, pc, "PROPERTY", today());
        sync();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.ACCEPTED);
    }

    @Test
    void goesBackToWorkWhenTheDeliveryOfItsPolicyIsTakenBack() {
        long lead = lead(LeadStage.ACCEPTED);
        leads.knownTo(gcid, pc);
        long policy = leads.policy(gcid, pc, "MOTOR", today());
        sync();
        jdbc.sql("delete from policy_policy where id = :id").param("id", policy).update();
        sync();
        assertThat(leads.stage(lead)).isEqualTo(LeadStage.WORKING);
    }

    @Test
    void creditsTheEarliestAcceptedOfSeveralHelpers() {
        long first = lead(LeadStage.APPLIED);
        long second = lead(LeadStage.APPLIED);
        leads.daysLater(second, 3);
        leads.knownTo(gcid, pc);
        long policy = leads.policy(gcid, pc, "MOTOR", today());
        sync();
        assertThat(leads.stage(first)).isEqualTo(LeadStage.ISSUED);
        assertThat(jdbc.sql("select lead_id from lead_help where policy_id = :policy")
                        .param("policy", policy)
                        .query(Long.class)
                        .list())
                .containsExactly(second);
    }

    @Test
    void helpIsInheritedByRenewalsWithTheLongestGap() {
        lead(LeadStage.APPLIED);
        leads.knownTo(gcid, pc);
        long first = leads.policy(gcid, pc, "MOTOR", today());
        long second = leads.policy(gcid, pc, "MOTOR", today().plusYears(1).plusDays(10));
        long third = leads.policy(gcid, pc, "MOTOR", today().plusYears(2).plusDays(13));
        renews(second, first);
        renews(third, second);
        sync();

        assertThat(gaps("lead_help where policy_id = ", first)).containsExactly(0);
        assertThat(gaps("lead_help where policy_id = ", second)).containsExactly(10);
        assertThat(gaps("lead_help where policy_id = ", third)).containsExactly(10);
        assertThat(gaps("lead_help_of(", third)).as("seen from the policy").containsExactly(10);
    }

    private void renews(long policy, long of) {
        jdbc.sql(
                        "update policy_policy set renewal_of = (select policy_no from policy_policy where id = :of) where id = :id")
                .param("of", of)
                .param("id", policy)
                .update();
    }

    private List<Integer> gaps(String from, long policy) {
        return jdbc.sql("select gap_days from " + from + policy + (from.endsWith("(") ? ")" : ""))
                .query(Integer.class)
                .list();
    }

    @Test
    void remindsTwiceAndThenLetsThePriorityLapse() {
        String health = leads.company("HEALTH");
        String priority = leads.manager(health);
        long lead = lead(LeadStage.BLOCKED);
        jdbc.sql("""
                        insert into lead_waiver (gcid, product_class, company, asked_by, asked_user, lead_id, asked_at)
                        values (:gcid, 'MOTOR', :health, :pc, 1, :lead, now() - interval '20 days')
                        """)
                .param("gcid", gcid)
                .param("health", health)
                .param("pc", pc)
                .param("lead", lead)
                .update();
        sweep();
        later("reminded_at", 20);
        sweep();
        assertThat(jdbc.sql("select count(*) from platform_notification where user_id = :user")
                        .param("user", leads.userId(priority))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        later("reminded_at", 30);
        sweep();
        assertThat(jdbc.sql("select status from lead_waiver where lead_id = :lead")
                        .param("lead", lead)
                        .query(String.class)
                        .single())
                .isEqualTo("LAPSED");
        assertThat(leads.stage(lead)).as("and the lead goes on").isEqualTo(LeadStage.OFFERED);
    }

    private void later(String column, int days) {
        jdbc.sql("update lead_waiver set " + column + " = " + column + " - make_interval(days => :days)")
                .param("days", days)
                .update();
    }

    private long lead(LeadStage stage) {
        boolean accepted = stage != LeadStage.OFFERED && stage != LeadStage.BLOCKED;
        return jdbc.sql("""
                        insert into lead_lead (gcid, source_record_id, mode, sale_type, source, from_company, from_user,
                                               to_company, to_user, to_agent_no, line, product_class, stage, evidence,
                                               submitted_at, offered_at, handed_at, accepted_at, last_activity_at, window_end)
                        select :gcid, s.id, 'REFERRAL', 'NEW', 'SELF', :life, :giver, :pc, :seller, 'A', 'PC', 'MOTOR', :stage,
                               'told', now(), now(), now(), t.at, t.at, (t.at at time zone 'Asia/Shanghai')::date + 30
                          from customer_source_record s,
                               (select case when :accepted then now() end as at) t
                         where s.gcid = :gcid and s.company = :life
                        returning id
                        """)
                .param("gcid", gcid)
                .param("life", life)
                .param("giver", leads.userId(giver))
                .param("pc", pc)
                .param("seller", leads.userId(seller))
                .param("stage", stage.name())
                .param("accepted", accepted)
                .query(Long.class)
                .single();
    }

    private void sweep() {
        entities.clear();
        sweep.sweep();
        entities.flush();
    }

    private void sync() {
        entities.clear();
        sync.sync();
        entities.flush();
    }

    private String helped(long policy) {
        return jdbc.sql("select helper_company from lead_help where policy_id = :policy")
                .param("policy", policy)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> history(long lead) {
        return jdbc.sql("select action from lead_event where lead_id = :lead order by id")
                .param("lead", lead)
                .query(String.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

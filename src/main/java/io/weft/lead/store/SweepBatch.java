package io.weft.lead.store;

import io.weft.lead.LeadAction;
import io.weft.lead.rules.StageMachine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Moves many leads at once because time passed or a consent ended: each statement moves them and writes their history. */
@Repository
@RequiredArgsConstructor
public class SweepBatch {

    private static final String MOVE = """
            with moved as (
                update lead_lead l
                   set %s, row_version = l.row_version + 1
                 where l.stage = any(:before) and %s
                returning l.id, old.stage as from_stage, l.stage as to_stage)
            insert into lead_event (lead_id, at, user_id, action, from_stage, to_stage, rule)
            select id, :now, 0, :action, from_stage, to_stage, :rule from moved
            returning lead_id
            """;

    private static final String BACK = """
            stage = 'RETURNED', to_user = null, to_agent_no = null, handed_at = null, accepted_at = null,
                       window_end = null, extended = false, returns = l.returns + 1""";

    private static final String SILENCE = MOVE.formatted(BACK, """
            l.mode = 'REFERRAL'
                   and (coalesce(l.handed_at, l.offered_at) at time zone 'Asia/Shanghai')::date < :day""");

    private static final String IDLE = MOVE.formatted(BACK, """
            l.mode = 'REFERRAL'
                   and (l.last_activity_at at time zone 'Asia/Shanghai')::date
                       < case l.line when 'PC' then :pcDay else :otherDay end""");

    private static final String EXPIRE = MOVE.formatted("stage = 'EXPIRED', closed_at = :now", "l.window_end < :day");

    private static final String CONSENT = MOVE.formatted("stage = 'CONSENT_LOST', closed_at = :now", """
            l.mode = 'REFERRAL'
                   and l.offered_at is not null
                   and not exists (select from customer_source_record r
                                    where r.gcid = l.gcid and r.company = l.to_company and r.retracted_at is null)
                   and not exists (select from customer_source_record r
                                     join customer_consent c on c.source_record_id = r.id
                                    where r.gcid = l.gcid and r.company = l.from_company and r.retracted_at is null
                                      and c.purpose = 'SHARE_XSELL' and c.to_company = l.to_company
                                      and c.status = 'GIVEN' and (c.expires_at is null or c.expires_at > :day))""");

    private static final String QUEUE = """
            select l.id
              from lead_lead l
             where l.stage = 'GATED'
               and l.queued_behind is not null
               and not exists (select from lead_lead b
                                where b.id = l.queued_behind
                                  and b.stage in ('OFFERED', 'ACCEPTED', 'WORKING', 'PROPOSED'))
             order by l.id
             limit 500
            """;

    private static final String REMIND = """
            update lead_waiver
               set reminders = reminders + 1, reminded_at = :now
             where status = 'ASKED' and reminders < 2
               and (coalesce(reminded_at, asked_at) at time zone 'Asia/Shanghai')::date <= :day
            returning lead_id, company
            """;

    private static final String LAPSE = """
            update lead_waiver
               set status = 'LAPSED', valid_to = :validTo, decided_at = :now
             where status = 'ASKED' and reminders = 2
               and (reminded_at at time zone 'Asia/Shanghai')::date <= :day
            returning lead_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A question somebody is reminded of. */
    public record Reminded(long leadId, String company) {}

    /** Offers made before the day and not answered. */
    public List<Long> silence(LocalDate day) {
        return ask(SILENCE, LeadAction.SILENCE, "6.1")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Accepted referrals without a contact since the day of their line go back to the queue (PR-ATT-03). */
    public List<Long> idle(LocalDate pcDay, LocalDate otherDay) {
        return ask(IDLE, LeadAction.IDLE, "PR-ATT-03")
                .param("pcDay", pcDay)
                .param("otherDay", otherDay)
                .query(Long.class)
                .list();
    }

    /** Windows that ended before the day. */
    public List<Long> expire(LocalDate day) {
        return ask(EXPIRE, LeadAction.EXPIRE, "PR-ATT-01")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Referrals whose consent is not live any more (PR-CON-03). */
    public List<Long> loseConsent(LocalDate day) {
        return ask(CONSENT, LeadAction.WITHDRAW_CONSENT, "PR-CON-03")
                .param("day", day)
                .query(Long.class)
                .list();
    }

    /** Leads whose place in the queue is free now. */
    public List<Long> queuedNoMore() {
        return jdbc.sql(QUEUE).query(Long.class).list();
    }

    /** Questions asked or reminded of on the day or earlier. */
    public List<Reminded> remind(LocalDate day) {
        return jdbc.sql(REMIND)
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .query(Reminded.class)
                .list();
    }

    /** Questions whose second reminder was on the day or earlier: the priority lapses. */
    public List<Long> lapse(LocalDate day, LocalDate validTo) {
        return jdbc.sql(LAPSE)
                .param("day", day)
                .param("validTo", validTo)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .list();
    }

    private StatementSpec ask(String sql, LeadAction action, String rule) {
        return jdbc.sql(sql)
                .param("before", StageMachine.stagesBefore(action))
                .param("now", OffsetDateTime.now(clock))
                .param("action", action.name())
                .param("rule", rule);
    }
}

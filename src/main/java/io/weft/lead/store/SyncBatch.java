package io.weft.lead.store;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadStage;
import io.weft.lead.rules.StageMachine;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves many leads at once after what core systems delivered: each statement moves them and writes their history. */
@Repository
@RequiredArgsConstructor
public class SyncBatch {

    private static final String FOLLOW = """
            -- records are linked and unlinked; a lead goes where its record went
            update lead_lead l set gcid = r.gcid
              from customer_source_record r
             where r.id = l.source_record_id and l.gcid <> r.gcid
            """;

    private static final String MOVE = """
            with moved as (%s
                returning l.id, old.stage as from_stage, l.stage as to_stage)
            insert into lead_event (lead_id, at, user_id, action, from_stage, to_stage)
            select id, :now, 0, :action, from_stage, to_stage from moved
            returning lead_id
            """;

    private static final String APPLY = MOVE.formatted("""
            update lead_lead l
                   set stage = 'APPLIED', policy_id = m.policy, row_version = l.row_version + 1
                  from (select distinct on (o.id) o.id, p.id as policy
                          from lead_lead o
                          join customer_source_record r on r.gcid = o.gcid and r.company = o.to_company
                          join policy_policy p on p.holder_id = r.id and p.company = o.to_company
                          join catalog_product c on c.company = p.company and c.code = p.product
                                                and c.class = o.product_class
                         where o.stage = any(:before)
                           and p.status <> 'CANCELLED_COOLING'
                           and coalesce(p.application_date, p.issue_date)
                               between (o.accepted_at at time zone 'Asia/Shanghai')::date and o.window_end
                         order by o.id, coalesce(p.application_date, p.issue_date), p.id) m
                 where l.id = m.id""");

    private static final String MATCH = """
            -- applications noted by hand whose policy has come
            update lead_lead l
               set policy_id = m.policy, row_version = l.row_version + 1
              from (select distinct on (o.id) o.id, p.id as policy
                      from lead_lead o
                      join customer_source_record r on r.gcid = o.gcid and r.company = o.to_company
                      join policy_policy p on p.holder_id = r.id and p.company = o.to_company
                      join catalog_product c on c.company = p.company and c.code = p.product and c.class = o.product_class
                     where o.stage = 'APPLIED' and o.policy_id is null
                       and coalesce(p.application_date, p.issue_date)
                           between (o.accepted_at at time zone 'Asia/Shanghai')::date and o.window_end
                     order by o.id, coalesce(p.application_date, p.issue_date), p.id) m
             where l.id = m.id
            """;

    private static final String ISSUE = MOVE.formatted("""
            update lead_lead l set stage = 'ISSUED', row_version = l.row_version + 1
                  from policy_policy p
                 where p.id = l.policy_id and l.stage = any(:before)
                   and p.status not in ('PROPOSED', 'CANCELLED_COOLING')""");

    private static final String PAY = MOVE.formatted("""
            update lead_lead l set stage = 'WON', closed_at = :now, row_version = l.row_version + 1
                 where l.stage = any(:before)
                   and (select sum(x.amount) from policy_receipt x where x.policy_id = l.policy_id) > 0""");

    private static final String REVERSE = MOVE.formatted("""
            update lead_lead l set stage = 'LOST', closed_at = :now, row_version = l.row_version + 1
                  from policy_policy p
                 where p.id = l.policy_id and l.stage = any(:before)
                   and (p.status = 'CANCELLED_COOLING'
                        or (select sum(x.amount) from policy_receipt x where x.policy_id = p.id) <= 0)""");

    private static final String TAKE_BACK = MOVE.formatted("""
            update lead_lead l
                   set stage = 'WORKING', policy_id = null, closed_at = null, row_version = l.row_version + 1
                 where l.stage = any(:before) and l.policy_id is not null
                   and not exists (select from policy_policy p where p.id = l.policy_id)
                   and not exists (select from lead_lead o
                                    where o.gcid = l.gcid and o.to_company = l.to_company
                                      and o.product_class = l.product_class and o.stage = any(:protected))""");

    private static final String TOUCH = """
            -- contacts logged elsewhere by the person at work count as well (PR-ATT-03)
            with touched as (
                update lead_lead l
                   set last_activity_at = c.at, stage = case l.stage when 'ACCEPTED' then 'WORKING' else l.stage end,
                       row_version = l.row_version + 1
                  from (select o.id, max(k.at) as at, max(k.id) as contact
                          from lead_lead o
                          join customer_source_record r on r.gcid = o.gcid
                          join customer_contact k on k.source_record_id = r.id and k.user_id = o.to_user
                         where o.stage = any(:protected) and k.at > o.last_activity_at
                         group by o.id) c
                 where l.id = c.id
                returning l.id, old.stage as from_stage, l.stage as to_stage, c.contact)
            insert into lead_event (lead_id, at, user_id, action, from_stage, to_stage, contact_id)
            select id, :now, 0, 'CONTACT', from_stage, to_stage, contact from touched
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public boolean hasLeads() {
        return jdbc.sql("select exists (select from lead_lead)")
                .query(Boolean.class)
                .single();
    }

    public void followCustomers() {
        jdbc.sql(FOLLOW).update();
    }

    /** The leads whose customer applied inside the window. */
    public List<Long> apply() {
        jdbc.sql(MATCH).update();
        return move(APPLY, LeadAction.APPLY);
    }

    public List<Long> issue() {
        return move(ISSUE, LeadAction.ISSUE);
    }

    public List<Long> pay() {
        return move(PAY, LeadAction.PAY);
    }

    /** Cooling-off cancellations and full refunds. */
    public List<Long> reverse() {
        return move(REVERSE, LeadAction.REVERSE);
    }

    /** Leads whose policy is gone, for its delivery was taken back. */
    public List<Long> takeBack() {
        return jdbc.sql(TAKE_BACK)
                .param("before", StageMachine.stagesBefore(LeadAction.TAKE_BACK))
                .param("protected", LeadStage.names(LeadStage::isProtected))
                .param("now", OffsetDateTime.now(clock))
                .param("action", LeadAction.TAKE_BACK.name())
                .query(Long.class)
                .list();
    }

    public void touch() {
        jdbc.sql(TOUCH)
                .param("protected", LeadStage.names(LeadStage::isProtected))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private List<Long> move(String sql, LeadAction action) {
        return jdbc.sql(sql)
                .param("before", StageMachine.stagesBefore(action))
                .param("now", OffsetDateTime.now(clock))
                .param("action", action.name())
                .query(Long.class)
                .list();
    }
}

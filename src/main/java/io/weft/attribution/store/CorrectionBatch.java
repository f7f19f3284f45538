package io.weft.attribution.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets claims follow receipts that the core system corrected (CorrectionRules); one statement for each step. */
@Repository
@RequiredArgsConstructor
public class CorrectionBatch {

    private static final String STAGE = """
            create temporary table attribution_changed on commit drop as
            select r.id as receipt_id, r.amount
              from policy_receipt r
             where r.changed_run > :run and r.created_run < r.changed_run
                or r.id in (select receipt_id from attribution_recheck)
            """;
    private static final String RESIZE = """
            -- not booked yet: the claim is about the receipt as it is now, in the proportion that was asked for, and in a new
            -- round when somebody has spoken
            update attribution_claim c
               set basis_amount = greatest(x.amount, 0),
                   claimed_amount = case when c.basis_amount > 0
                                         then round(c.claimed_amount * greatest(x.amount, 0) / c.basis_amount, 2)
                                         else round(greatest(x.amount, 0) * c.share_bp / 10000, 2) end,
                   round = c.round + exists (select from attribution_confirmation k
                                              where k.claim_id = c.id and k.round = c.round)::int,
                   status = case c.status when 'PARTLY_CONFIRMED' then 'PENDING_CONFIRM' else c.status end,
                   due_on = case when c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED') then :due else c.due_on end,
                   row_version = c.row_version + 1
              from attribution_changed x
             where c.receipt_id = x.receipt_id
               and c.supplement_of is null
               and c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED', 'DISPUTED', 'MEDIATION', 'GROUP_RULING')
               and c.basis_amount <> greatest(x.amount, 0)
            """;
    private static final String STILL_SAID = """
            -- who made the claim has spoken for the receipt, whatever it amounts to
            insert into attribution_confirmation (claim_id, round, company, decision, amount, comment, user_id, at)
            select c.id, c.round, k.company, k.decision, c.claimed_amount, k.comment, k.user_id, :now
              from attribution_changed x
              join attribution_claim c on c.receipt_id = x.receipt_id and c.status = 'PENDING_CONFIRM'
              join attribution_confirmation k on k.claim_id = c.id and k.round = c.round - 1 and k.user_id = c.created_by
             where c.created_by <> 0
                on conflict do nothing
            """;
    private static final String PARTLY = """
            update attribution_claim c
               set status = 'PARTLY_CONFIRMED'
              from attribution_changed x
             where c.receipt_id = x.receipt_id
               and c.status = 'PENDING_CONFIRM'
               and exists (select from attribution_confirmation k where k.claim_id = c.id and k.round = c.round)
            """;
    private static final String REFUNDS = """
            -- a refund that was corrected takes back what it says now
            update attribution_refund b
               set amount = greatest(0.01, round(b.amount * -x.amount / t.amount, 2))
              from attribution_changed x
             cross join lateral (select sum(o.amount) as amount
                                   from attribution_refund o
                                  where o.receipt_id = x.receipt_id) t
             where b.receipt_id = x.receipt_id
               and x.amount < 0
               and t.amount <> -x.amount
            """;
    private static final String REFUNDS_GONE = """
            delete from attribution_refund b
             using attribution_changed x
             where b.receipt_id = x.receipt_id
               and x.amount >= 0
            """;
    private static final String HOLD = """
            -- the record of the sale turned out wrong: back to draft with the reason (6.3)
            update attribution_claim c
               set status = 'DRAFT', reasons = array['TRACE'], row_version = c.row_version + 1
              from policy_policy p
             where p.id = c.policy_id
               and p.changed_run > :run
               and p.trace_ok is false
               and c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
            """;
    private static final String RELEASE = """
            update attribution_claim c
               set status = case when exists (select from attribution_confirmation k
                                               where k.claim_id = c.id and k.round = c.round)
                                 then 'PARTLY_CONFIRMED' else 'PENDING_CONFIRM' end,
                   reasons = '{}', due_on = :due, row_version = c.row_version + 1
              from policy_policy p
             where p.id = c.policy_id
               and p.trace_ok is not false
               and c.status = 'DRAFT'
               and c.reasons = array['TRACE']
            """;
    private static final String SUPPLEMENT = """
            -- booked, and the receipt has grown: nobody has agreed to the rest (SR-REC-11)
            insert into attribution_claim
                   (policy_id, receipt_id, lead_id, origin, mode, phase, credited_company, writer_company, agent_company,
                    agent_no, share_bp, basis_amount, claimed_amount, received_on, status, rule_version, due_on, created_at,
                    supplement_of)
            select m.policy_id, m.receipt_id, m.lead_id, 'AUTO', m.mode, m.phase, m.credited_company, m.writer_company,
                   m.agent_company, m.agent_no, m.share_bp, x.amount - t.basis,
                   round((x.amount - t.basis) * m.claimed_amount / m.basis_amount, 2), m.received_on, 'PENDING_CONFIRM',
                   m.rule_version, :due, :now, m.id
              from attribution_changed x
              join attribution_claim m on m.receipt_id = x.receipt_id and m.supplement_of is null
             cross join lateral (select sum(c.basis_amount) as basis
                                   from attribution_claim c
                                  where c.id = m.id or c.supplement_of = m.id) t
             where m.status in ('POSTED', 'REVERSED')
               and m.basis_amount > 0
               and x.amount > t.basis
            """;
    private static final String LOSE = """
            -- booked, and the receipt has shrunk: the latest claim of it loses first
            update attribution_claim c
               set lost_basis = l.lost, row_version = row_version + 1
              from (select o.id,
                           greatest(0, least(o.basis_amount,
                               sum(o.basis_amount) over (partition by x.receipt_id) - greatest(x.amount, 0)
                                   - sum(o.basis_amount) over (partition by x.receipt_id order by o.id desc)
                                   + o.basis_amount)) as lost
                      from attribution_changed x
                      join attribution_claim m on m.receipt_id = x.receipt_id and m.supplement_of is null
                      join attribution_claim o on o.id = m.id or o.supplement_of = m.id
                     where m.status in ('POSTED', 'REVERSED')) l
             where c.id = l.id
               and c.lost_basis <> l.lost
            """;
    private static final String BOOKED = """
            -- booked claims that may stand in the books with another amount than they should
            select c.id
              from attribution_changed x
              join attribution_claim c on c.receipt_id = x.receipt_id
             where c.status in ('POSTED', 'REVERSED')
             union
            select e.claim_id
              from attribution_changed x
              join attribution_ledger_entry e on e.receipt_id = x.receipt_id and e.kind = 'REFUND'
            """;

    private final JdbcClient jdbc;

    /** Notes the receipts that were corrected since a feed run; false when there are none. */
    public boolean look(long run) {
        jdbc.sql(STAGE).param("run", run).update();
        jdbc.sql("delete from attribution_recheck").update();
        return jdbc.sql("select exists (select from attribution_changed)")
                .query(Boolean.class)
                .single();
    }

    /** Holds claims whose sale was found not to be in order, and lets go of those that are again. */
    public void hold(long run, LocalDate due) {
        jdbc.sql(HOLD).param("run", run).update();
        jdbc.sql(RELEASE).param("due", due).update();
    }

    /** Claims that are not booked ask for a share of what was really received. */
    public void resize(LocalDate due, OffsetDateTime now) {
        jdbc.sql(RESIZE).param("due", due).update();
        jdbc.sql(STILL_SAID).param("now", now).update();
        jdbc.sql(PARTLY).update();
        jdbc.sql(REFUNDS).update();
        jdbc.sql(REFUNDS_GONE).update();
    }

    /** What was booked and has grown is asked for, what has shrunk is noted; answers the claims whose books are to be looked at. */
    public List<Long> follow(LocalDate due, OffsetDateTime now) {
        jdbc.sql(SUPPLEMENT).param("due", due).param("now", now).update();
        jdbc.sql(LOSE).update();
        return jdbc.sql(BOOKED).query(Long.class).list();
    }
}

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
    private static final String CORRECTED = """
            -- the claims they are about, with the money there is for them now: the receipt's, or that of the whole pool
            create temporary table attribution_corrected on commit drop as
            select c.id as claim_id, greatest(x.amount, 0) as amount, round(greatest(x.amount, 0) * c.share_bp / 10000, 2) as share,
                   0.00 as beyond
              from attribution_changed x
              join attribution_claim c on c.receipt_id = x.receipt_id and c.supplement_of is null
             union all
            <pools> (select q.deal_id
                       from attribution_changed x
                       join attribution_pool_receipt q on q.receipt_id = x.receipt_id
                      union
                     select k.deal_id
                       from attribution_changed x
                       join attribution_refund b on b.receipt_id = x.receipt_id
                       join attribution_claim k on k.id = b.claim_id and k.deal_id is not null)
            """;
    private static final String POOLS = """
            select c.id as claim_id, greatest(p.amount, 0) as amount,
                   trunc(greatest(p.amount, 0) * c.share_bp / 10000 * p.own / p.others, 2) as share,
                   -- came back beyond the first claim; what was added later has to stand for it
                   greatest(0, coalesce((select sum(b.amount) from attribution_refund b where b.claim_id = c.id), 0)
                               - c.basis_amount) as beyond
              from attribution_claim c
             cross join lateral (select sum(r.amount) as amount,
                                        sum(greatest(r.amount, 0)) filter (where r.company = c.writer_company) as own,
                                        nullif(sum(greatest(r.amount, 0)) filter (where r.company <> c.credited_company), 0)
                                            as others
                                   from attribution_pool_receipt q
                                   join policy_receipt r on r.id = q.receipt_id
                                  where q.deal_id = c.deal_id) p
             where c.supplement_of is null
               and p.amount is not null
               and c.deal_id in""";
    private static final String GROWN_POOLS = """
            create temporary table attribution_corrected on commit drop as
            <pools> (select s.deal_id
                       from attribution_claim s
                      where s.deal_id is not null and s.supplement_of is not null)
            """;
    private static final String RESIZE = """
            -- not booked yet: the claim is about the receipt as it is now, in the proportion that was asked for, and in a new
            -- round when somebody has spoken
            update attribution_claim c
               set basis_amount = x.amount,
                   claimed_amount = case when c.basis_amount = 0 then coalesce(x.share, 0)
                                         when c.deal_id is null then round(c.claimed_amount * x.amount / c.basis_amount, 2)
                                         else trunc(c.claimed_amount * x.amount / c.basis_amount, 2) end,
                   round = c.round + exists (select from attribution_confirmation k
                                              where k.claim_id = c.id and k.round = c.round)::int,
                   status = case c.status when 'PARTLY_CONFIRMED' then 'PENDING_CONFIRM' else c.status end,
                   due_on = case when c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED') then :due else c.due_on end,
                   row_version = c.row_version + 1
              from attribution_corrected x
             where c.id = x.claim_id
               and c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED', 'DISPUTED', 'MEDIATION', 'GROUP_RULING')
               and c.basis_amount <> x.amount
            """;
    private static final String STILL_SAID = """
            -- who made the claim has spoken for the receipt, whatever it amounts to
            insert into attribution_confirmation (claim_id, round, company, decision, amount, comment, user_id, at)
            select c.id, c.round, k.company, k.decision, c.claimed_amount, k.comment, k.user_id, :now
              from attribution_corrected x
              join attribution_claim c on c.id = x.claim_id and c.status = 'PENDING_CONFIRM'
              join attribution_confirmation k on k.claim_id = c.id and k.round = c.round - 1 and k.user_id = c.created_by
             where c.created_by <> 0
                on conflict do nothing
            """;
    private static final String PARTLY = """
            update attribution_claim c
               set status = 'PARTLY_CONFIRMED'
              from attribution_corrected x
             where c.id = x.claim_id
               and c.status = 'PENDING_CONFIRM'
               and exists (select from attribution_confirmation k where k.claim_id = c.id and k.round = c.round)
            """;
    private static final String REFUNDS = """
            -- a refund that was corrected takes back what it says now; of a deal from each of its shares
            update attribution_refund b
               set amount = n.amount
              from (select o.receipt_id, o.claim_id,
                           greatest(0.01, round(o.amount * -x.amount / sum(o.amount) over (
                               partition by o.receipt_id, case when k.deal_id is not null then k.id end), 2))
                               as amount
                      from attribution_changed x
                      join attribution_refund o on o.receipt_id = x.receipt_id
                      join attribution_claim k on k.id = o.claim_id
                     where x.amount < 0) n
             where b.receipt_id = n.receipt_id
               and b.claim_id = n.claim_id
               and b.amount <> n.amount
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
                    supplement_of, deal_id)
            select m.policy_id, m.receipt_id, m.lead_id, case when m.deal_id is null then 'AUTO' else 'DEAL' end, m.mode,
                   m.phase, m.credited_company, m.writer_company, m.agent_company, m.agent_no, m.share_bp,
                   x.amount - t.basis,
                   attribution_left(m.claimed_amount, m.basis_amount, m.basis_amount - (x.amount - t.basis),
                                    m.deal_id is not null),
                   m.received_on, 'PENDING_CONFIRM', m.rule_version, :due, :now, m.id, m.deal_id
              from attribution_corrected x
              join attribution_claim m on m.id = x.claim_id
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
                               greatest(0, sum(o.basis_amount) over (partition by m.id) - x.amount) + x.beyond
                                   - sum(o.basis_amount) over (partition by m.id order by o.id desc)
                                   + o.basis_amount)) as lost
                      from attribution_corrected x
                      join attribution_claim m on m.id = x.claim_id
                      join attribution_claim o on o.id = m.id or o.supplement_of = m.id
                     where m.status in ('POSTED', 'REVERSED')) l
             where c.id = l.id
               and c.lost_basis <> l.lost
            """;
    private static final String BOOKED = """
            -- booked claims that may stand in the books with another amount than they should
            select c.id
              from attribution_corrected x
              join attribution_claim c on c.id = x.claim_id
             where c.status in ('POSTED', 'REVERSED')
             union
            select c.id
              from attribution_corrected x
              join attribution_claim c on c.supplement_of = x.claim_id
             where c.status in ('POSTED', 'REVERSED')
            """;
    private static final String REFUNDED = """
             union
            select e.claim_id
              from attribution_changed x
              join attribution_ledger_entry e on e.receipt_id = x.receipt_id and e.kind = 'REFUND'
            """;

    private final JdbcClient jdbc;

    /** Notes the receipts that were corrected since a feed run; false when there are none. */
    public boolean look(long run) {
        jdbc.sql(STAGE).param("run", run).update();
        jdbc.sql(CORRECTED.replace("<pools>", POOLS)).update();
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
        return jdbc.sql(BOOKED + REFUNDED).query(Long.class).list();
    }

    /** Where more came back than a pool first held, what was added to it loses the rest; answers the claims to look at. */
    public List<Long> followGrownPools() {
        jdbc.sql(GROWN_POOLS.replace("<pools>", POOLS)).update();
        jdbc.sql(LOSE).update();
        return jdbc.sql(BOOKED).query(Long.class).list();
    }
}

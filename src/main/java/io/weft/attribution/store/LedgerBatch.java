package io.weft.attribution.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Books what is agreed. Each method is one statement and answers the number of entries. */
@Repository
@RequiredArgsConstructor
public class LedgerBatch {

    private static final String PERIOD = """
            case when exists (select from attribution_period m
                               where m.period = date_trunc('month', %1$s)::date and m.closed_at is not null)
                 then date_trunc('month', :today::date)::date
                 else date_trunc('month', %1$s)::date end""";
    private static final String POST = """
            -- agreed claims that are not booked yet
            insert into attribution_ledger_entry
                   (claim_id, kind, receipt_id, credited_company, writer_company, agent_company, agent_no, mode,
                    income_type, phase, amount, period, fact_period, rule_version, posted_by, posted_at)
            select c.id, 'POSTING', c.receipt_id, c.credited_company, c.writer_company, c.agent_company, c.agent_no, c.mode,
                   c.income_type, c.phase, c.claimed_amount, %s, date_trunc('month', c.received_on)::date,
                   c.rule_version, :user, :now
              from attribution_claim c
             where c.id = any (:claims)
               and c.status = 'POSTED'
               -- asked for a value, so that each claim is looked up: thousands at once were joined with the whole ledger
               and (select e.id from attribution_ledger_entry e
                     where e.claim_id = c.id and e.kind = 'POSTING' limit 1) is null
            """.formatted(PERIOD.formatted("c.received_on"));
    private static final String REVERSE = """
            -- refunds of booked claims that are not booked yet: credit shrinks with the basis that is left (ReversalRules)
            insert into attribution_ledger_entry
                   (claim_id, kind, receipt_id, credited_company, writer_company, agent_company, agent_no, mode,
                    income_type, phase, amount, period, fact_period, rule_version, posted_by, posted_at)
            select f.claim_id, 'REFUND', f.receipt_id, f.credited_company, f.writer_company, f.agent_company, f.agent_no,
                   f.mode, f.income_type, f.phase,
                   attribution_left(f.claimed_amount, f.basis_amount, f.sofar, f.pooled)
                       - attribution_left(f.claimed_amount, f.basis_amount, f.before, f.pooled),
                   <period>, date_trunc('month', f.refunded_on)::date, f.rule_version, :user, :now
              from (select b.claim_id, b.receipt_id, c.credited_company, c.writer_company, c.agent_company, c.agent_no,
                           c.mode, c.income_type, c.phase, c.claimed_amount, c.basis_amount, c.rule_version,
                           r.received_on as refunded_on, c.deal_id is not null as pooled,
                           c.lost_basis + sum(b.amount) over w as sofar,
                           c.lost_basis + sum(b.amount) over w - b.amount as before,
                           e.id is not null as booked
                      from attribution_refund b
                      join attribution_claim c on c.id = b.claim_id
                      join policy_receipt r on r.id = b.receipt_id
                      left join attribution_ledger_entry e on e.claim_id = b.claim_id and e.receipt_id = b.receipt_id
                                                          and e.kind = 'REFUND'
                     where c.status in ('POSTED', 'REVERSED')
                       and c.basis_amount > 0
                       and b.claim_id in (select o.claim_id
                                            from attribution_refund o
                                           where not exists (select from attribution_ledger_entry e
                                                              where e.claim_id = o.claim_id and e.kind = 'REFUND'
                                                                and e.receipt_id = o.receipt_id)
                                             %s)
                    window w as (partition by b.claim_id order by e.id is null, b.receipt_id)) f
             where not f.booked
            returning claim_id
            """;
    private static final String REVERSE_ALL = reverse("");
    private static final String REVERSE_SOME = reverse("and o.claim_id = any (:claims)");

    private static final String CORRECT = """
            -- booked claims whose receipt or refund was corrected since: the difference to what should be booked, in the month
            -- that runs, with the month of the receipt (A-39, CorrectionRules)
            insert into attribution_ledger_entry
                   (claim_id, kind, receipt_id, credited_company, writer_company, agent_company, agent_no, mode,
                    income_type, phase, amount, period, fact_period, rule_version, posted_by, posted_at)
            select c.id, 'CORRECTION', c.receipt_id, c.credited_company, c.writer_company, c.agent_company, c.agent_no, c.mode,
                   c.income_type, c.phase, s.due - b.booked, date_trunc('month', :today::date)::date,
                   date_trunc('month', c.received_on)::date, c.rule_version, :user, :now
              from attribution_claim c
             cross join lateral (select sum(e.amount) as booked
                                   from attribution_ledger_entry e
                                  where e.claim_id = c.id) b
             cross join lateral (select coalesce(sum(f.amount), 0) as refunded
                                   from attribution_refund f
                                   join attribution_ledger_entry e on e.claim_id = f.claim_id
                                                                  and e.receipt_id = f.receipt_id and e.kind = 'REFUND'
                                  where f.claim_id = c.id) r
             cross join lateral (select attribution_left(c.claimed_amount, c.basis_amount, c.lost_basis + r.refunded,
                                                         c.deal_id is not null) as due) s
             where c.id = any (:claims)
               and c.status in ('POSTED', 'REVERSED')
               and c.basis_amount > 0
               and b.booked <> s.due
            returning claim_id
            """;

    private static final String REVERSED = """
            -- nothing is left of them, or something again
            update attribution_claim c
               set status = s.status, row_version = row_version + 1
              from (select e.claim_id, case when sum(e.amount) = 0 then 'REVERSED' else 'POSTED' end as status
                      from attribution_ledger_entry e
                     where e.claim_id = any (:claims)
                     group by e.claim_id) s
             where c.id = s.claim_id
               and c.status in ('POSTED', 'REVERSED')
               and c.status <> s.status
               and c.claimed_amount > 0
            """;
    private static final String FINAL = """
            -- cooling-off over, call-back made, trace checked; a check without a source is skipped and says so. A share of a joint
            -- deal waits for every policy of its pool, as each of them may still cut it.
            insert into attribution_final (entry_id, final_on, skipped, at)
            with waiting as materialized (
                select e.id, e.receipt_id, case when e.receipt_id is null then c.deal_id end as deal_id
                  from attribution_ledger_entry e
                  left join attribution_claim c on c.id = e.claim_id
                 where not exists (select from attribution_final g where g.entry_id = e.id)),
            paid as (
                select w.id, coalesce(w.receipt_id, q.receipt_id) as receipt_id
                  from waiting w left join attribution_pool_receipt q on q.deal_id = w.deal_id)
            select o.id, :today::date,
                   array_remove(array[case when bool_or(p.callback_on is null) then 'CALLBACK' end,
                                      case when bool_or(p.trace_ok is null) then 'TRACE' end], null),
                   :now
              from paid o
              left join policy_receipt r on r.id = o.receipt_id
              left join policy_policy p on p.id = r.policy_id
              left join catalog_product f on f.company = p.company and f.code = p.product
             group by o.id
            having bool_and(p.id is null
                    or (p.trace_ok is not false
                        and :today::date > p.issue_date + coalesce(f.cooling_off_days,
                                case when f.series = any (:long) and coalesce(p.expiry_date, 'infinity')
                                          > p.effective_date + interval '1 year'
                                     then :cooling else 0 end)))
            """;

    private final JdbcClient jdbc;

    /** Nobody closes a month while something is booked into it, and the other way round. */
    public void lockPeriods(boolean forClosing) {
        jdbc.sql("select pg_advisory_xact_lock%s(hashtext('attribution_period'))"
                        .formatted(forClosing ? "" : "_shared"))
                .query()
                .singleValue();
    }

    public int post(Long[] claims, long user, LocalDate today, OffsetDateTime now) {
        return jdbc.sql(POST)
                .param("claims", claims)
                .param("user", user)
                .param("today", today)
                .param("now", now)
                .update();
    }

    /** Books all refunds that have arrived for booked claims; claims of which nothing is left are marked. */
    public int reverseAll(long user, LocalDate today, OffsetDateTime now) {
        return reversed(reversal(REVERSE_ALL, user, today, now));
    }

    /** The same for some claims. */
    public int reverse(Long[] claims, long user, LocalDate today, OffsetDateTime now) {
        return reversed(reversal(REVERSE_SOME, user, today, now).param("claims", claims));
    }

    /** Brings the books of claims in line with what their receipts say now. */
    public int correct(Long[] claims, long user, LocalDate today, OffsetDateTime now) {
        return claims.length == 0
                ? 0
                : reversed(reversal(CORRECT, user, today, now).param("claims", claims));
    }

    private static String reverse(String which) {
        return REVERSE.formatted(which).replace("<period>", PERIOD.formatted("f.refunded_on"));
    }

    private StatementSpec reversal(String statement, long user, LocalDate today, OffsetDateTime now) {
        return jdbc.sql(statement).param("user", user).param("today", today).param("now", now);
    }

    private int reversed(StatementSpec reversal) {
        var claims = reversal.query(Long.class).list();
        if (!claims.isEmpty()) {
            jdbc.sql(REVERSED)
                    .param("claims", claims.stream().distinct().toArray(Long[]::new))
                    .update();
        }
        return claims.size();
    }

    /** Entries whose cooling-off is over become final. */
    public int finish(LocalDate today, OffsetDateTime now, String[] longSeries, int cooling) {
        return jdbc.sql(FINAL)
                .param("today", today)
                .param("now", now)
                .param("long", longSeries)
                .param("cooling", cooling)
                .update();
    }
}

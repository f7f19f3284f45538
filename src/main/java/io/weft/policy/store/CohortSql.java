package io.weft.policy.store;

import io.weft.policy.CohortMetric;
import io.weft.policy.CohortSubject;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The statements over cohorts, put together of three parts: which policies are picked, how each of them is judged, and how they
 * are told apart. Rule book: docs/rules/cohorts.md
 */
final class CohortSql {

    private static final String PICKED = """
            with recursive below(company, code) as (
                select company, code from access_org_unit where company || '/' || code = :orgUnit
                 union
                select u.company, u.code
                  from below
                  join access_org_unit u on u.company = below.company and u.parent_code = below.code
            ), tree(company, code, root) as (
                select company, code, code from access_org_unit where :by in ('ORG_UNIT', 'UNIT_TREE')
                 union
                select t.company, t.code, u.parent_code
                  from tree t
                  join access_org_unit u on u.company = t.company and u.code = t.root and u.parent_code is not null
            ), picked as (
                select p.id, p.company, p.policy_no, p.product, pr.class, p.holder_id, p.channel, p.org_unit,
                       p.selling_company, p.agent_no, p.effective_date, p.expiry_date, p.pay_term_years,
                       p.annual_premium, p.status, p.status_date, p.end_reason, p.active_from, p.active_to
                  from policy_policy p
                  join catalog_product pr on pr.company = p.company and pr.code = p.product
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
                 where %s
                   and %s
            )
            """;

    private static final String LONG_TERM = """
            p.premium_mode = 'REGULAR'
               and p.status not in ('PROPOSED', 'CANCELLED_COOLING')
               and p.effective_date >= :first and p.effective_date < :end
            """;

    private static final String PERSISTENCY = """
            , due as (
                select p.*, date_trunc('month', p.effective_date)::date as month,
                       (p.effective_date + make_interval(months => :months))::date as anniversary,
                       (p.effective_date + make_interval(months => :months + 12))::date as next_anniversary,
                       (date_trunc('month', p.effective_date) + make_interval(months => :months + 3))::date - 1 as assessed
                  from picked p
            ), counted as (
                select d.*, coalesce(f.since <= (d.month + make_interval(months => :months))::date, false) as fed
                  from due d
                  left join unnest(:fedCompanies, :fedSince) f(company, since) on f.company = d.company
                 where (d.expiry_date is null or d.expiry_date >= d.anniversary)
                   and (d.pay_term_years is null or d.pay_term_years > :months / 12)
                   and not (d.status = any(:excluded) and (d.status_date is null or d.status_date <= d.assessed))
            ), judged as (
                select c.id, c.month, c.company, c.channel, c.class, c.org_unit, c.selling_company, c.agent_no,
                       c.fed::int as base, (c.fed and kept)::int as part,
                       case when c.fed then c.annual_premium else 0 end as other_base,
                       case when c.fed and kept then c.annual_premium else 0 end as other_part, (not c.fed)::int as unfed
                  from counted c,
                       lateral (select coalesce(sum(r.amount) > 0 and sum(r.amount) >= c.annual_premium, false) as kept
                                  from policy_receipt r
                                 where r.policy_id = c.id
                                   and r.phase in ('CONTINUED', 'RENEWAL')
                                   and r.received_on <= c.anniversary + :grace
                                   and coalesce(r.due_date, r.received_on) >= c.anniversary - :early
                                   and coalesce(r.due_date, r.received_on) < c.next_anniversary - :early) paid
            )
            """;

    private static final String RUN_TO_THE_END = """
            pr.series = any(:series)
               and p.status in ('INFORCE', 'GRACE', 'EXPIRED', 'MATURED')
               and p.end_reason is distinct from 'VEHICLE_GONE'
            """;

    private static final String EXPIRING = RUN_TO_THE_END + " and p.expiry_date >= :first and p.expiry_date < :end";

    // A new policy that names none is taken for the renewal of the policy of the same customer and class that ended
    // nearest to
    // its beginning, each for one only. No set made here is joined with another: the planner knows nothing of their
    // sizes.
    private static final String RENEWAL = """
            , expiring as (
                select p.id, p.company, s.gcid, pr.class, p.expiry_date,
                       exists (select from policy_policy n
                                where n.company = p.company
                                  and n.renewal_of = p.policy_no
                                  and n.status not in ('PROPOSED', 'CANCELLED_COOLING')
                                  and n.issue_date between p.expiry_date - :before and p.expiry_date + :after) as linked
                  from policy_policy p
                  join catalog_product pr on pr.company = p.company and pr.code = p.product
                  join customer_source_record s on s.id = p.holder_id
                 where %s
                   and p.expiry_date >= :first - :before - :after and p.expiry_date < :end + :before + :after
            ), waiting as (
                select e.*, row_number() over (partition by company, gcid, class, expiry_date order by id) as nth
                  from expiring e
                 where not linked
            ), offered as (
                select distinct on (n.id) n.id, w.company, w.gcid, w.class, w.expiry_date
                  from waiting w
                  join customer_source_record s on s.gcid = w.gcid
                  join policy_policy n on n.holder_id = s.id and n.company = w.company
                  join catalog_product pr on pr.company = n.company and pr.code = n.product and pr.class = w.class
                 where w.nth = 1
                   and n.renewal_of is null
                   and n.status not in ('PROPOSED', 'CANCELLED_COOLING')
                   and n.issue_date between w.expiry_date - :before and w.expiry_date + :after
                   and coalesce(n.expiry_date, 'infinity') > w.expiry_date
                 order by n.id, abs(n.effective_date - w.expiry_date), w.expiry_date
            ), matched as (
                select id, nth, sum(offer) over (partition by company, gcid, class, expiry_date) as offers
                  from (select id, nth, company, gcid, class, expiry_date, 0 as offer from waiting
                         union all
                        select null, null, company, gcid, class, expiry_date, 1 from offered) both_sides
            ), ended as materialized (
                select picked.*, id in (select id from expiring where linked
                               union all
                              select id from matched where nth <= offers) as kept,
                       end_reason is distinct from 'DECLINED' as asked
                  from picked
            ), judged as (
                select p.id, date_trunc('month', p.expiry_date)::date as month, p.company, p.channel, p.class, p.org_unit,
                       p.selling_company, p.agent_no, 1 as base, kept::int as part,
                       asked::int::numeric as other_base, (asked and kept)::int::numeric as other_part, 0 as unfed
                  from ended p
            )
            """.formatted(RUN_TO_THE_END);

    private static final String STANDING =
            "p.active_from is not null and p.active_from < :end and p.active_to >= :first";

    // In force at the start of a month is a matter of the eve; kept as what begins and ends where, added up by the
    // reader.
    private static final String LAPSE = """
            , stay as (
                select id, company, channel, class, org_unit, selling_company, agent_no, status, status_date,
                       greatest((date_trunc('month', active_from::timestamp) + interval '1 month')::date, :first) as begins,
                       case when active_to < :end
                            then (date_trunc('month', active_to::timestamp) + interval '1 month')::date else :end end as ends
                  from picked
            ), judged as (
                select id, begins as month, company, channel, class, org_unit, selling_company, agent_no,
                       1 as base, 0 as part, 1::numeric as other_base, 0::numeric as other_part, 0 as unfed
                  from stay
                 where begins < ends and begins < :end
                 union all
                select id, ends, company, channel, class, org_unit, selling_company, agent_no, -1, 0, -1, 0, 0
                  from stay
                 where begins < ends and ends < :end
                 union all
                select id, date_trunc('month', status_date::timestamp)::date, company, channel, class, org_unit,
                       selling_company, agent_no, 0, (status <> 'SURRENDERED')::int, 0, (status = 'SURRENDERED')::int, 0
                  from stay
                 where status in ('SUSPENDED', 'LAPSED', 'SURRENDERED') and status_date >= :first and status_date < :end
            )
            """;

    private static final String FIGURES = """
            select %s as kind, p.month, %s as subject, sum(p.base) as base, sum(p.part) as part,
                   sum(p.other_base) as other_base, sum(p.other_part) as other_part, sum(p.unfed) as unfed
              from %s
             group by 2, 3
            """;

    // the planner knows nothing of the size of what is judged: added up by unit before it meets the tree
    private static final String BY_UNIT = """
            (select month, company, org_unit, sum(base) as base, sum(part) as part,
                    sum(other_base) as other_base, sum(other_part) as other_part, sum(unfed) as unfed
               from judged
              group by 1, 2, 3) p
            left join (select t.company, t.code, t.root
                         from tree t
                         join access_org_unit r on r.company = t.company and r.code = t.root
                        where :by = 'UNIT_TREE'
                           or case when :under = '' then r.parent_code is null
                                   else r.company || '/' || r.parent_code = :under
                                        or t.root = t.code and r.company || '/' || r.code = :under end) u
              on u.company = p.company and u.code = p.org_unit
            """;

    private static final String POLICIES = """
            select p.id, p.company, p.policy_no, coalesce(pr.name, p.product) as product, p.holder_id, s.gcid,
                   p.selling_company || '/' || p.agent_no as agent, p.effective_date, p.expiry_date, p.annual_premium,
                   p.status, j.counted
              from (select id, bool_or(part > 0 or other_part > 0) as counted
                      from judged
                     where id > :after_id
                       and case :side when 'BASE' then base > 0
                                      when 'PART' then part > 0
                                      when 'MISSED' then base > 0 and part = 0
                                      when 'OTHER_BASE' then other_base > 0
                                      else other_part > 0 end
                     group by id
                     order by id
                     limit :limit) j
              join policy_policy p on p.id = j.id
              join customer_source_record s on s.id = p.holder_id
              left join catalog_product pr on pr.company = p.company and pr.code = p.product
             order by p.id
            """;

    private CohortSql() {}

    /** By each of some kinds, all judged once. */
    static String figures(CohortMetric metric, Collection<CohortSubject> kinds, String where) {
        return judged(metric, where)
                + kinds.stream().map(CohortSql::figures).collect(Collectors.joining(" union all "))
                + " order by 1, 2, 3";
    }

    private static String figures(CohortSubject by) {
        boolean units = by == CohortSubject.ORG_UNIT || by == CohortSubject.UNIT_TREE;
        return FIGURES.formatted("'" + by.name() + "'", subject(by), units ? BY_UNIT : "judged p");
    }

    static String policies(CohortMetric metric, String where) {
        return judged(metric, where) + POLICIES;
    }

    private static String judged(CohortMetric metric, String where) {
        return switch (metric) {
            case PERSISTENCY_13, PERSISTENCY_25 -> PICKED.formatted(LONG_TERM, where) + PERSISTENCY;
            case RENEWAL -> PICKED.formatted(EXPIRING, where) + RENEWAL;
            case LAPSE -> PICKED.formatted(STANDING, where) + LAPSE;
            case RETENTION -> throw new IllegalArgumentException("Customers are not counted by policies");
        };
    }

    private static String subject(CohortSubject by) {
        return switch (by) {
            case ALL -> "null::text";
            case COMPANY -> "p.company";
            case CHANNEL -> "p.channel";
            case CLASS -> "p.class";
            case ORG_UNIT ->
                "case when u.company || '/' || u.root = :under then :under || '!' else u.company || '/' || u.root end";
            case UNIT_TREE -> "u.company || '/' || u.root";
            case AGENT -> "p.selling_company || '/' || p.agent_no";
        };
    }
}

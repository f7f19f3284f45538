package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/**
 * Cross-sold business of both sides (M-07, M-08, SR-KPI-07): the ledger and nothing but the ledger (SR-REC-12). A claim shared
 * between agents counts for each by his weight, the last one taking the rest.
 */
@Repository
class LedgerSource extends StatementSource {

    private static final Set<Measure> MEASURES =
            Set.of(Measure.XSALE_PREMIUM_FINAL, Measure.XSALE_PREMIUM_PROVISIONAL, Measure.XSALE_OTHER);

    private static final String SOLD = """
            with booked as (
                select e.id, e.claim_id, e.credited_company, e.writer_company, e.agent_company, e.agent_no, e.income_type,
                       e.amount, g.entry_id is not null as settled, p.channel, p.org_unit as writer_unit,
                       case when p.selling_company = e.credited_company then p.selling_org_unit end as sold_unit
                  from attribution_ledger_entry e
                  join attribution_claim c on c.id = e.claim_id
                  left join attribution_final g on g.entry_id = e.id
                  left join policy_policy p on p.id = c.policy_id
                 where e.period between :from and :until),
            shared as (
                select b.id, s.agent_no, s.position, s.position = max(s.position) over w as last,
                       round(b.amount * s.weight / sum(s.weight) over w, 2) as part,
                       sum(round(b.amount * s.weight / (select sum(o.weight) from attribution_split o
                                                         where o.claim_id = s.claim_id), 2)) over w as parts, b.amount
                  from booked b
                  join attribution_split s on s.claim_id = b.claim_id
                window w as (partition by b.id)),
            sold as (
                select b.id, b.credited_company as company, b.channel, b.income_type, b.settled, b.amount,
                       coalesce(b.agent_company, b.credited_company) || '/' || b.agent_no as agent, b.sold_unit
                  from booked b
                 where not exists (select from shared h where h.id = b.id)
                 union all
                select b.id, b.credited_company, b.channel, b.income_type, b.settled,
                       h.part + case when h.last then h.amount - h.parts else 0 end,
                       b.credited_company || '/' || h.agent_no, null
                  from shared h
                  join booked b on b.id = h.id),
            placed as (
                select s.*, coalesce(s.sold_unit, a.org_unit) as unit
                  from sold s
                  left join workforce_agent a on a.company || '/' || a.agent_no = s.agent),
            said as (
                select k.kind, k.subject, 'SELLER' as side, s.income_type, s.settled, s.amount
                  from placed s
                  cross join lateral (values ('GROUP', 'GROUP'), ('COMPANY', s.company), ('CHANNEL', s.channel),
                                             ('AGENT', s.agent)) as k (kind, subject)
                 union all
                select n.kind, n.company || '/' || n.code, 'SELLER', s.income_type, s.settled, s.amount
                  from placed s
                  join access_org_unit_tree t on t.company = s.company and t.unit = s.unit
                  join kpi_unit n on n.company = t.company and n.code = t.ancestor
                 union all
                select 'COMPANY', b.writer_company, 'PRODUCT', b.income_type, b.settled, b.amount
                  from booked b
                 union all
                select n.kind, n.company || '/' || n.code, 'PRODUCT', b.income_type, b.settled, b.amount
                  from booked b
                  join access_org_unit_tree t on t.company = b.writer_company and t.unit = b.writer_unit
                  join kpi_unit n on n.company = t.company and n.code = t.ancestor)
            select kind, subject, side,
                   sum(amount) filter (where income_type = 'PREMIUM' and settled) as xsale_premium_final,
                   sum(amount) filter (where income_type = 'PREMIUM' and not settled) as xsale_premium_provisional,
                   sum(amount) filter (where income_type = 'OTHER') as xsale_other
              from said
             where kind is not null and subject is not null
             group by kind, subject, side
            """;

    LedgerSource(FactRows rows) {
        super(rows, MEASURES, "attribution_ledger_entry", SOLD);
    }
}

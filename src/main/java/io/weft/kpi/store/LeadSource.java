package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Leads accepted and won, of the one who found them and the one who sells (M-19, M-24). */
@Repository
class LeadSource extends StatementSource {

    private static final Set<Measure> MEASURES =
            Set.of(Measure.LEADS_ACCEPTED, Measure.LEADS_WON, Measure.LEADS_REFERRED, Measure.REFERRALS_WON);

    private static final String LEADS = """
            with moved as (
                select l.from_company, l.from_org_unit, l.from_agent_no, l.to_company, l.to_agent_no, l.source,
                       (l.created_at at time zone :zone)::date between :from and :until as created,
                       (l.accepted_at at time zone :zone)::date between :from and :until as accepted,
                       l.stage = 'WON' and (l.closed_at at time zone :zone)::date between :from and :until as won
                  from lead_lead l),
            said as (
                select k.kind, k.subject, k.side, m.source, m.created, m.accepted, m.won
                  from moved m
                  cross join lateral (values ('GROUP', 'GROUP', 'SELLER'), ('COMPANY', m.from_company, 'SELLER'),
                                             ('AGENT', m.from_company || '/' || m.from_agent_no, 'SELLER'),
                                             ('COMPANY', m.to_company, 'PRODUCT'),
                                             ('AGENT', m.to_company || '/' || m.to_agent_no, 'PRODUCT'))
                             as k (kind, subject, side)
                 where m.from_company <> m.to_company or k.side = 'SELLER'
                 union all
                select n.kind, n.company || '/' || n.code, 'SELLER', m.source, m.created, m.accepted, m.won
                  from moved m
                  join access_org_unit_tree t on t.company = m.from_company and t.unit = m.from_org_unit
                  join kpi_unit n on n.company = t.company and n.code = t.ancestor)
            select kind, subject, side, count(*) filter (where accepted) as leads_accepted,
                   count(*) filter (where won) as leads_won,
                   count(*) filter (where created and source = 'REFERRAL') as leads_referred,
                   count(*) filter (where won and source = 'REFERRAL') as referrals_won
              from said
             where kind is not null and subject is not null
             group by kind, subject, side
            """;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    LeadSource(FactRows rows) {
        super(rows, MEASURES, "lead_lead", LEADS);
    }

    @Override
    StatementSpec given(StatementSpec asked) {
        return asked.param("zone", ZONE.getId());
    }
}

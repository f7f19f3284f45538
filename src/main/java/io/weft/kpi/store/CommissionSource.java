package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** First-year commission of what was issued, less what was returned in cooling-off, and the part for products of others (M-20, M-23). */
@Repository
class CommissionSource extends StatementSource {

    private static final Measure[] MEASURES = {Measure.FYC, Measure.FYC_CROSS};

    private static final String SOLD = """
            with issued as (
                select id, 1 as sign from policy_policy
                 where issue_date between :from and :until and status <> 'PROPOSED'
                 union all
                select id, -1 from policy_policy
                 where status = 'CANCELLED_COOLING' and status_date between :from and :until),
            sold as (
                select p.company, p.channel, p.selling_company, p.agent_no,
                       coalesce(p.selling_org_unit, a.org_unit,
                                case when p.selling_company = p.company then p.org_unit end) as unit,
                       i.sign * p.first_commission as fyc,
                       case when p.selling_company <> p.company then i.sign * p.first_commission else 0 end as fyc_cross
                  from issued i
                  join policy_policy p on p.id = i.id
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
                 where p.first_commission is not null)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    CommissionSource(FactRows rows) {
        super(rows, Set.of(MEASURES), "policy_policy where first_commission is not null", SOLD);
    }
}

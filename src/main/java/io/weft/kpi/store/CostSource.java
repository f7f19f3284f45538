package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What companies spent, by the channel and unit they name (M-26, M-38). */
@Repository
class CostSource extends StatementSource {

    private static final Set<Measure> MEASURES =
            Set.of(Measure.SELLING_COSTS, Measure.INCURRED_CLAIMS, Measure.EXPENSES);

    private static final String COSTS = """
            with spent as (
                select c.company, c.channel, c.org_unit, c.type, c.amount
                  from policy_cost c
                 where c.period between to_char(:from::date, 'YYYY-MM') and to_char(:until::date, 'YYYY-MM')),
            said as (
                select k.kind, k.subject, s.type, s.amount
                  from spent s
                  cross join lateral (values ('GROUP', 'GROUP'), ('COMPANY', s.company), ('CHANNEL', s.channel))
                             as k (kind, subject)
                 where k.subject is not null
                 union all
                select n.kind, n.company || '/' || n.code, s.type, s.amount
                  from spent s
                  join access_org_unit_tree t on t.company = s.company and t.unit = s.org_unit
                  join kpi_unit n on n.company = t.company and n.code = t.ancestor
                 where n.kind is not null)
            select kind, subject, '' as side,
                   sum(amount) filter (where type = 'SELLING') as selling_costs,
                   sum(amount) filter (where type = 'CLAIMS') as incurred_claims,
                   sum(amount) filter (where type = 'EXPENSE') as expenses
              from said
             group by kind, subject
            """;

    CostSource(FactRows rows) {
        super(rows, MEASURES, "policy_cost", COSTS);
    }
}

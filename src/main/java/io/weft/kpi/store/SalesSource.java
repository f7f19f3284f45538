package io.weft.kpi.store;

import io.weft.kpi.Measure;
import io.weft.platform.parameter.Parameters;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Premium received and new business (M-20, F-14): issued in the span, less what was returned in cooling-off. */
@Repository
class SalesSource extends StatementSource {

    private static final Measure[] MEASURES = {
        Measure.WRITTEN_PREMIUM, Measure.FYP, Measure.APE, Measure.STANDARD_PREMIUM, Measure.NEW_POLICIES
    };

    private static final String SOLD = """
            with issued as (
                select p.*, 1 as sign from policy_policy p
                 where p.issue_date between :from and :until and p.status <> 'PROPOSED'
                 union all
                select p.*, -1 from policy_policy p
                 where p.status = 'CANCELLED_COOLING' and p.status_date between :from and :until),
            part as (
                select p.company, p.channel, p.selling_company, p.agent_no, p.selling_org_unit, p.org_unit,
                       r.amount as written_premium, case when r.phase = 'FIRST' then r.amount else 0 end as fyp,
                       0 as ape, 0 as standard_premium, 0 as new_policies
                  from policy_receipt r
                  join policy_policy p on p.id = r.policy_id
                 where r.received_on between :from and :until
                 union all
                select i.company, i.channel, i.selling_company, i.agent_no, i.selling_org_unit, i.org_unit, 0, 0,
                       i.sign * i.annual_premium * case when i.premium_mode = 'SINGLE' then :single else 1 end,
                       i.sign * i.annual_premium
                           * case when i.premium_mode = 'SINGLE' then :single
                                  when i.premium_mode = 'REGULAR' and f.series <> 'PC'
                                  then least(coalesce(i.pay_term_years, :years), :years) / :years::numeric
                                  else :short end,
                       i.sign
                  from issued i
                  join catalog_product f on f.company = i.company and f.code = i.product),
            sold as (
                select x.*, coalesce(x.selling_org_unit, a.org_unit,
                                     case when x.selling_company = x.company then x.org_unit end) as unit
                  from part x
                  left join workforce_agent a on a.company = x.selling_company and a.agent_no = x.agent_no)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    private final Parameters parameters;

    SalesSource(FactRows rows, Parameters parameters) {
        super(rows, Set.of(MEASURES), "policy_receipt", SOLD);
        this.parameters = parameters;
    }

    @Override
    StatementSpec given(StatementSpec asked) {
        return asked.param("single", parameters.decimal("P.std.single"))
                .param("years", parameters.intValue("P.std.years"))
                .param("short", parameters.decimal("P.std.short"));
    }
}

package io.weft.kpi.store;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import io.weft.platform.parameter.Parameters;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Premium received and new business (M-20, F-14): issued in the span, less what was returned in cooling-off. */
@Repository
@RequiredArgsConstructor
class SalesSource implements MeasureSource {

    private static final Measure[] MEASURES = {
        Measure.WRITTEN_PREMIUM, Measure.FYP, Measure.APE, Measure.STANDARD_PREMIUM, Measure.NEW_POLICIES
    };

    private static final String SOLD = """
            with part as (
                select r.policy_id, sum(r.amount) as written_premium,
                       sum(case when r.phase = 'FIRST' then r.amount else 0 end) as fyp, 0 as ape,
                       0 as standard_premium, 0 as new_policies
                  from policy_receipt r
                 where r.received_on between :from and :until
                 group by r.policy_id
                 union all
                select p.id, 0, 0, i.sign * p.annual_premium * case when p.premium_mode = 'SINGLE' then :single else 1 end,
                       i.sign * p.annual_premium
                           * case when p.premium_mode = 'SINGLE' then :single
                                  when p.premium_mode = 'REGULAR' and f.series <> 'PC'
                                  then least(coalesce(p.pay_term_years, :years), :years) / :years::numeric
                                  else :short end,
                       i.sign
                  from policy_policy p
                  join catalog_product f on f.company = p.company and f.code = p.product
                  cross join lateral (select 1 as sign where p.issue_date between :from and :until
                                      union all
                                      select -1 where p.status = 'CANCELLED_COOLING'
                                                  and p.status_date between :from and :until) i
                 where p.status <> 'PROPOSED'),
            sold as (
                select p.company, p.channel, p.selling_company, p.agent_no,
                       coalesce(p.selling_org_unit, a.org_unit,
                                case when p.selling_company = p.company then p.org_unit end) as unit,
                       x.written_premium, x.fyp, x.ape, x.standard_premium, x.new_policies
                  from part x
                  join policy_policy p on p.id = x.policy_id
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    private final JdbcClient jdbc;
    private final FactRows rows;
    private final Parameters parameters;

    @Override
    public Set<Measure> measures() {
        return Set.of(MEASURES);
    }

    @Override
    public boolean isFed() {
        return jdbc.sql("select exists (select from policy_receipt)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        var statement = jdbc.sql(SOLD)
                .param("single", parameters.decimal("P.std.single"))
                .param("years", parameters.intValue("P.std.years"))
                .param("short", parameters.decimal("P.std.short"));
        rows.each(statement, measures(), taking, sink);
    }
}

package io.weft.kpi.store;

import io.weft.kpi.Fact;
import io.weft.kpi.Measure;
import io.weft.kpi.MeasureSource;
import io.weft.kpi.Span;
import java.util.Set;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** First-year commission of what was issued, less what was returned in cooling-off, and the part for products of others (M-20, M-23). */
@Repository
@RequiredArgsConstructor
class CommissionSource implements MeasureSource {

    private static final Measure[] MEASURES = {Measure.FYC, Measure.FYC_CROSS};

    private static final String SOLD = """
            with sold as (
                select p.company, p.channel, p.selling_company, p.agent_no,
                       coalesce(p.selling_org_unit, a.org_unit,
                                case when p.selling_company = p.company then p.org_unit end) as unit,
                       i.sign * p.first_commission as fyc,
                       case when p.selling_company <> p.company then i.sign * p.first_commission else 0 end as fyc_cross
                  from policy_policy p
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
                  cross join lateral (select 1 as sign where p.issue_date between :from and :until
                                      union all
                                      select -1 where p.status = 'CANCELLED_COOLING'
                                                  and p.status_date between :from and :until) i
                 where p.status <> 'PROPOSED'
                   and p.first_commission is not null)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    private final JdbcClient jdbc;
    private final FactRows rows;

    @Override
    public Set<Measure> measures() {
        return Set.of(MEASURES);
    }

    @Override
    public boolean isFed() {
        return jdbc.sql("select exists (select from policy_policy where first_commission is not null)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        rows.each(jdbc.sql(SOLD), measures(), taking, sink);
    }
}

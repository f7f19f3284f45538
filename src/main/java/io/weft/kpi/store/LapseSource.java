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

/** Policies in force before a span, and those suspended or surrendered in it (M-27). */
@Repository
@RequiredArgsConstructor
class LapseSource implements MeasureSource {

    private static final Measure[] MEASURES = {
        Measure.POLICIES_AT_START, Measure.POLICIES_SUSPENDED, Measure.POLICIES_SURRENDERED
    };

    private static final String SOLD = """
            with sold as (
                select p.company, p.channel, p.selling_company, p.agent_no,
                       coalesce(p.selling_org_unit, a.org_unit,
                                case when p.selling_company = p.company then p.org_unit end) as unit,
                       case when p.active_from < :from and p.active_to >= :from then 1 else 0 end as policies_at_start,
                       case when p.status in ('SUSPENDED', 'LAPSED') and p.status_date between :from and :until
                            then 1 else 0 end as policies_suspended,
                       case when p.status = 'SURRENDERED' and p.status_date between :from and :until
                            then 1 else 0 end as policies_surrendered
                  from policy_policy p
                  left join workforce_agent a on a.company = p.selling_company and a.agent_no = p.agent_no
                 where p.active_from < :until and p.active_to >= :from)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    private final JdbcClient jdbc;
    private final FactRows rows;

    @Override
    public Set<Measure> measures() {
        return Set.of(MEASURES);
    }

    @Override
    public boolean isFed() {
        return jdbc.sql("select exists (select from policy_policy)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void measure(Taking taking, BiConsumer<Span, Fact> sink) {
        rows.each(jdbc.sql(SOLD), measures(), taking, sink);
    }
}

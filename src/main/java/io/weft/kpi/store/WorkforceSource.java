package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Agents at the beginning and end of a month, with first-year premium in it, and of those hired 13 months ago (M-21, M-22). */
@Repository
class WorkforceSource extends StatementSource {

    private static final Measure[] MEASURES = {
        Measure.HEADCOUNT_START,
        Measure.HEADCOUNT_END,
        Measure.ACTIVE_AGENTS,
        Measure.HIRED_13,
        Measure.HIRED_13_SERVING
    };

    private static final String SOLD = """
            with premium as (
                select p.selling_company, p.agent_no
                  from policy_receipt r
                  join policy_policy p on p.id = r.policy_id
                 where r.received_on between :from and :until
                   and r.phase = 'FIRST'
                   and p.agent_no is not null
                 group by p.selling_company, p.agent_no
                having sum(r.amount) > 0),
            sold as (
                select a.company, a.channel, a.company as selling_company, null::text as agent_no, a.org_unit as unit,
                       case when a.joined < :from and a.left_on >= :from then 1 else 0 end as headcount_start,
                       case when a.joined <= :until and a.left_on > :until then 1 else 0 end as headcount_end,
                       case when p.agent_no is not null then 1 else 0 end as active_agents,
                       case when date_trunc('month', a.joined) = date_trunc('month', :from::date) - interval '13 months'
                            then 1 else 0 end as hired_13,
                       case when date_trunc('month', a.joined) = date_trunc('month', :from::date) - interval '13 months'
                             and a.left_on > :until then 1 else 0 end as hired_13_serving
                  from (select company, agent_no, channel, org_unit, coalesce(join_date, date '1900-01-01') as joined,
                               coalesce(leave_date, date '9999-01-01') as left_on
                          from workforce_agent) a
                  left join premium p on p.selling_company = a.company and p.agent_no = a.agent_no)
            """ + FactRows.OF_SOLD.formatted(FactRows.sums(MEASURES));

    WorkforceSource(FactRows rows) {
        super(rows, Set.of(MEASURES), "workforce_agent", SOLD);
    }
}

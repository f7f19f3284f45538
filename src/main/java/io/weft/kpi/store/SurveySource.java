package io.weft.kpi.store;

import io.weft.kpi.Measure;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** Satisfaction and recommendation (M-30, M-31): of the company asked about, and of whoever sold the customer his contracts. */
@Repository
class SurveySource extends StatementSource {

    private static final Set<Measure> MEASURES = Set.of(
            Measure.NPS_PROMOTERS,
            Measure.NPS_DETRACTORS,
            Measure.NPS_ANSWERS,
            Measure.CSAT_TOP2,
            Measure.CSAT_ANSWERS);

    private static final String ANSWERS = """
            with answered as (
                select a.id, a.company, a.source_record_id, a.type, a.score,
                       (a.answered_at at time zone 'Asia/Shanghai')::date as day
                  from customer_survey a
                 where (a.answered_at at time zone 'Asia/Shanghai')::date between :from and :until),
            held as (
                select a.id, c.channel, c.selling_company, c.agent_no, c.selling_unit
                  from answered a
                  join policy_contract c on c.holder_id = a.source_record_id
                   and c.active_from <= a.day and c.active_to > a.day),
            said as (
                select id, 'GROUP' as kind, 'GROUP' as subject from answered
                 union
                select id, 'COMPANY', company from answered
                 union
                select id, 'CHANNEL', channel from held
                 union
                select id, 'AGENT', selling_company || '/' || agent_no from held where agent_no is not null
                 union
                select h.id, n.kind, n.company || '/' || n.code
                  from held h
                  join access_org_unit_tree t on t.company = h.selling_company and t.unit = h.selling_unit
                  join kpi_unit n on n.company = t.company and n.code = t.ancestor
                 where n.kind is not null)
            select s.kind, s.subject, '' as side,
                   count(*) filter (where a.type = 'NPS' and a.score >= 9) as nps_promoters,
                   count(*) filter (where a.type = 'NPS' and a.score <= 6) as nps_detractors,
                   count(*) filter (where a.type = 'NPS') as nps_answers,
                   count(*) filter (where a.type = 'CSAT' and a.score >= 4) as csat_top2,
                   count(*) filter (where a.type = 'CSAT') as csat_answers
              from said s
              join answered a on a.id = s.id
             group by s.kind, s.subject
            """;

    SurveySource(FactRows rows) {
        super(rows, MEASURES, "customer_survey", ANSWERS);
    }
}

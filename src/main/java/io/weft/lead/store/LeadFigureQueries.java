package io.weft.lead.store;

import io.weft.access.Scope;
import io.weft.lead.ConversionBy;
import io.weft.lead.LeadAge;
import io.weft.lead.LeadAgeing;
import io.weft.lead.LeadConversion;
import io.weft.lead.LeadStage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts leads within reach: how old they are by stage, how far they came by kind. */
@Repository
@RequiredArgsConstructor
public class LeadFigureQueries {

    /** Since when nothing happened to a lead, as a day. */
    static final String SINCE = """
            (coalesce(l.last_activity_at, l.handed_at, l.offered_at, l.created_at) at time zone 'Asia/Shanghai')::date""";

    /** The lead was accepted at some time, also when it came back since. */
    static final String WAS_ACCEPTED = """
            (l.accepted_at is not null
             or exists (select from lead_event e where e.lead_id = l.id and e.action = 'ACCEPT'))""";

    private static final String AGEING = """
            select l.stage, width_bucket(greatest(:today - %s, 0), :bounds) as bucket, count(*) as leads
              from lead_lead l
             where %s
               and l.stage = any(:stages)
             group by 1, 2
            """;

    private static final String CONVERSION = """
            select %s as key, count(*) as opened, count(l.offered_at) as offered, count(*) filter (where %s) as accepted,
                   count(*) filter (where l.stage in ('APPLIED', 'ISSUED', 'WON')) as applied,
                   count(*) filter (where l.stage = 'WON') as won
              from lead_lead l
             where %s
             group by 1
             order by 1
            """;

    private static final Map<ConversionBy, String> KEYS = Map.of(
            ConversionBy.SOURCE,
            "l.source",
            ConversionBy.MODE,
            "l.mode",
            ConversionBy.ACCOMPANIED,
            "l.accompanied::text");

    private final JdbcClient jdbc;

    /** Leads that are not over, by stage and age. */
    public List<LeadAgeing> ageing(Scope scope, LocalDate today) {
        LeadScope leads = new LeadScope(scope);
        return jdbc.sql(AGEING.formatted(SINCE, leads.inReach()))
                .params(leads.params())
                .param("today", today)
                .param(
                        "bounds",
                        Arrays.stream(LeadAge.values()).map(LeadAge::from).toArray(Integer[]::new))
                .param("stages", LeadStage.names(stage -> !stage.isOver()))
                .query((rs, n) -> new LeadAgeing(
                        LeadStage.valueOf(rs.getString("stage")),
                        LeadAge.values()[rs.getInt("bucket") - 1],
                        rs.getLong("leads")))
                .list();
    }

    public List<LeadConversion> conversion(ConversionBy by, Scope scope) {
        LeadScope leads = new LeadScope(scope);
        return jdbc.sql(CONVERSION.formatted(KEYS.get(by), WAS_ACCEPTED, leads.inReach()))
                .params(leads.params())
                .query(LeadConversion.class)
                .list();
    }
}

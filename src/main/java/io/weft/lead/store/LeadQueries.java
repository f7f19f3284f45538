package io.weft.lead.store;

import io.weft.access.Scope;
import io.weft.lead.LeadFilter;
import io.weft.lead.LeadMode;
import io.weft.lead.LeadRow;
import io.weft.lead.LeadSide;
import io.weft.lead.LeadSource;
import io.weft.lead.LeadStage;
import io.weft.lead.SaleType;
import io.weft.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads leads for lists, the board and pages, each through the viewer's scope. */
@Repository
@RequiredArgsConstructor
public class LeadQueries {

    private static final String COLUMNS = """
            -- a customer the viewer's company knows itself is named as it knows him
            select l.id, l.gcid,
                   coalesce((select min(r.id) from customer_source_record r
                              where r.gcid = l.gcid and r.company = :company and r.retracted_at is null),
                            l.source_record_id) as source_record_id, l.mode, l.sale_type, l.source, l.from_company, f.name as from_name,
                   l.from_user, l.to_company, t.name as to_name, l.to_user, l.line, l.product_class, l.stage, l.block_rule,
                   l.expected_premium, l.created_at, l.window_end, l.row_version,
                   coalesce(l.last_activity_at, l.handed_at, l.offered_at, l.created_at) as waiting_since
              from lead_lead l
              left join access_user f on f.id = l.from_user
              left join access_user t on t.id = l.to_user
            """;

    /** The lead stood against a rule in a stretch of days, as the figures count it (M-42). */
    private static final String STOPPED = """
            exists (select
                      from (select min(s.at) as at
                              from lead_stopped s
                             where s.lead_id = l.id and s.rule = :stopRule
                               and s.at >= :stopFrom::date::timestamp at time zone 'Asia/Shanghai'
                               and s.at < :stopUntil::date::timestamp at time zone 'Asia/Shanghai') b
                     where b.at is not null
                       and case :stopBecame when 'OPEN' then lead_went_on(l.id, b.at) is null
                                when 'WISHED' then exists (select from lead_request q where q.lead_id = l.id)
                                else true end)""";

    private static final String NARROW = """
             where %s
               and %s
               and (:stage = '' or l.stage = :stage)
               and (:companyFilter = '' or :companyFilter in (l.from_company, l.to_company))
               and (:class = '' or l.product_class = :class)
               and (:source = '' or l.source = :source)
               and (:mode = '' or l.mode = :mode)
               and (:accompanied = '' or l.accompanied = (:accompanied = 'true'))
               and (:gcid = 0 or l.gcid = :gcid)
               and case :reached when '' then true when 'OFFERED' then l.offered_at is not null
                        when 'ACCEPTED' then WAS_ACCEPTED
                        when 'APPLIED' then l.stage in ('APPLIED', 'ISSUED', 'WON') else l.stage = 'WON' end
               and (:stopRule = '' or STOPPED)
               and (:ageTo = 0 or greatest(:today - SINCE, 0) between :ageFrom and :ageTo)
            """.replace("STOPPED", STOPPED)
            .replace("WAS_ACCEPTED", LeadFigureQueries.WAS_ACCEPTED)
            .replace("SINCE", LeadFigureQueries.SINCE);

    private static final String PAGE = COLUMNS + NARROW + """
               and l.id < :after
             order by l.id desc
             limit :limit
            """;

    private static final String BOARD = """
            select * from (
            select b.*, row_number() over (partition by b.stage order by b.id desc) as place,
                   count(*) over (partition by b.stage) as in_stage
              from (%s) b) c
             where place <= :limit
             order by id desc
            """;

    private static final String WAITING = "select count(*) from (select from lead_lead l where %s limit 100) w";

    private static final String CLASSES = """
            select distinct c.class from catalog_product c where :company in ('', c.company) order by 1
            """;

    private static final String EVIDENCE = """
            select l.evidence, l.lost_reason, l.application_no, p.policy_no, l.accepted_at, l.extended, l.accompanied,
                   l.queued_behind
              from lead_lead l
              left join policy_policy p on p.id = l.policy_id
             where l.id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What a lead's page shows beside its row. */
    public record Details(
            String evidence,
            @Nullable String lostReason,
            @Nullable String applicationNo,
            @Nullable String policyNo,
            @Nullable OffsetDateTime acceptedAt,
            boolean extended,
            boolean accompanied,
            @Nullable Long queuedBehind) {}

    /** The rows the filter lets through, the newest first. */
    public List<LeadRow> page(LeadFilter filter, Scope scope, int limit) {
        LeadScope leads = new LeadScope(scope);
        return narrowed(PAGE.formatted(leads.inReach(), side(filter, leads)), filter, leads)
                .param("after", filter.after() == null ? Long.MAX_VALUE : filter.after())
                .param("limit", limit)
                .query(LeadQueries::row)
                .list();
    }

    /** The newest of each stage. */
    public List<LeadRow> board(LeadFilter filter, Scope scope, int perStage) {
        LeadScope leads = new LeadScope(scope);
        String inner = (COLUMNS + NARROW).formatted(leads.inReach(), side(filter, leads));
        return narrowed(BOARD.formatted(inner), filter, leads)
                .param("limit", perStage)
                .query(LeadQueries::row)
                .list();
    }

    public Optional<LeadRow> find(long id, Scope scope) {
        LeadScope leads = new LeadScope(scope);
        return jdbc.sql(COLUMNS + " where l.id = :id and " + leads.inReach())
                .params(leads.params())
                .param("id", id)
                .query(LeadQueries::row)
                .optional();
    }

    public Details details(long id) {
        return jdbc.sql(EVIDENCE).param("id", id).query(Details.class).single();
    }

    /** How many wait for this viewer, at most 100. */
    public int waiting(Scope scope) {
        LeadScope leads = new LeadScope(scope);
        return jdbc.sql(WAITING.formatted(leads.waiting()))
                .params(leads.params())
                .query(Integer.class)
                .single();
    }

    /** The classes of products of a company, or of all. */
    public List<String> classes(@Nullable String company) {
        return jdbc.sql(CLASSES)
                .param("company", Sql.orEmpty(company))
                .query(String.class)
                .list();
    }

    private static String side(LeadFilter filter, LeadScope leads) {
        if (filter.side() == null) {
            return "true";
        }
        return filter.side() == LeadSide.GIVEN
                ? leads.given()
                : filter.side() == LeadSide.RECEIVED ? leads.received() : leads.waiting();
    }

    private StatementSpec narrowed(String sql, LeadFilter filter, LeadScope leads) {
        return jdbc.sql(sql)
                .params(leads.params())
                .param("stage", Sql.orEmpty(filter.stage()))
                .param("companyFilter", Sql.orEmpty(filter.company()))
                .param("class", Sql.orEmpty(filter.productClass()))
                .param("source", Sql.orEmpty(filter.source()))
                .param("mode", Sql.orEmpty(filter.mode()))
                .param("accompanied", Sql.orEmpty(filter.accompanied()))
                .param("reached", Sql.orEmpty(filter.reached()))
                .param("ageFrom", filter.age() == null ? 0 : filter.age().from())
                .param("ageTo", filter.age() == null ? 0 : filter.age().to())
                .param("stopRule", Sql.orEmpty(filter.stop().rule()))
                .param("stopFrom", filter.stop().from())
                .param("stopUntil", filter.stop().until())
                .param("stopBecame", Sql.orEmpty(filter.stop().became()))
                .param("today", LocalDate.now(clock))
                .param("gcid", filter.customer() == null ? 0 : filter.customer());
    }

    private static LeadRow row(ResultSet rs, int line) throws SQLException {
        return new LeadRow(
                rs.getLong("id"),
                rs.getLong("gcid"),
                rs.getLong("source_record_id"),
                LeadMode.valueOf(rs.getString("mode")),
                SaleType.valueOf(rs.getString("sale_type")),
                LeadSource.valueOf(rs.getString("source")),
                rs.getString("from_company"),
                rs.getString("from_name"),
                rs.getLong("from_user"),
                rs.getString("to_company"),
                rs.getString("to_name"),
                rs.getObject("to_user", Long.class),
                rs.getString("line"),
                rs.getString("product_class"),
                LeadStage.valueOf(rs.getString("stage")),
                rs.getString("block_rule"),
                rs.getBigDecimal("expected_premium"),
                instant(rs, "created_at"),
                instant(rs, "waiting_since"),
                rs.getObject("window_end", LocalDate.class),
                rs.getInt("row_version"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}

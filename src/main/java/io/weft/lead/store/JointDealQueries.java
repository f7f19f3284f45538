package io.weft.lead.store;

import io.weft.access.Scope;
import io.weft.lead.DealAction;
import io.weft.lead.DealEvent;
import io.weft.lead.DealParty;
import io.weft.lead.DealPolicy;
import io.weft.lead.DealRow;
import io.weft.lead.DealStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads joint deals; only the people of their parties, and those who see all, find them. */
@Repository
@RequiredArgsConstructor
public class JointDealQueries {

    private static final String COLUMNS = """
            select d.id, d.deal_no, d.gcid,
                   coalesce((select min(r.id) from customer_source_record r
                              where r.gcid = d.gcid and r.company = :company and r.retracted_at is null),
                            d.source_record_id) as source_record_id,
                   d.title, d.agreement_no, d.status, d.company, d.created_at, d.row_version,
                   (select array_agg(y.company order by y.company) from lead_joint_party y where y.deal_id = d.id) as companies
              from lead_joint_deal d
             where (:all or exists (select from lead_joint_party y where y.deal_id = d.id and y.company = :company))
            """;

    private static final String PAGE = COLUMNS + """
               and :status in ('', d.status)
               and d.id < :after
             order by d.id desc
             limit :limit
            """;

    private static final String ONE = COLUMNS + " and d.id = :id";

    private static final String PARTIES = """
            select y.company, y.share_bp, u.name as signed_by, y.signed_at
              from lead_joint_party y
              left join access_user u on u.id = y.signed_by
             where y.deal_id = :id
             order by y.company
            """;

    private static final String POLICIES = """
            select p.id, p.company, p.policy_no,
                   coalesce((select sum(x.amount) from policy_receipt x where x.policy_id = p.id), 0) as received
              from lead_joint_policy j
              join policy_policy p on p.id = j.policy_id
             where j.deal_id = :id
             order by p.company, p.policy_no
            """;

    private static final String HISTORY = """
            select e.at, u.name as by_name, e.company, e.action, e.status, e.note
              from lead_joint_event e
              left join access_user u on u.id = e.user_id
             where e.deal_id = :id
             order by e.id
            """;

    private final JdbcClient jdbc;

    /** The deals in reach, the newest first. */
    public List<DealRow> page(String status, long after, Scope scope, int limit) {
        return jdbc.sql(PAGE)
                .param("all", scope.seesAll())
                .param("company", scope.company() == null ? "" : scope.company())
                .param("status", status)
                .param("after", after)
                .param("limit", limit)
                .query(JointDealQueries::row)
                .list();
    }

    public Optional<DealRow> find(long id, Scope scope) {
        return jdbc.sql(ONE)
                .param("all", scope.seesAll())
                .param("company", scope.company() == null ? "" : scope.company())
                .param("id", id)
                .query(JointDealQueries::row)
                .optional();
    }

    public List<DealParty> parties(long id) {
        return jdbc.sql(PARTIES)
                .param("id", id)
                .query((rs, n) -> new DealParty(
                        rs.getString("company"), rs.getInt("share_bp"), rs.getString("signed_by"), at(rs, "signed_at")))
                .list();
    }

    public List<DealPolicy> policies(long id) {
        return jdbc.sql(POLICIES).param("id", id).query(DealPolicy.class).list();
    }

    public List<DealEvent> history(long id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((rs, n) -> new DealEvent(
                        LeadQueries.instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("company"),
                        DealAction.valueOf(rs.getString("action")),
                        DealStatus.valueOf(rs.getString("status")),
                        rs.getString("note")))
                .list();
    }

    private static DealRow row(ResultSet rs, int line) throws SQLException {
        return new DealRow(
                rs.getLong("id"),
                rs.getString("deal_no"),
                rs.getLong("gcid"),
                rs.getLong("source_record_id"),
                rs.getString("title"),
                rs.getString("agreement_no"),
                DealStatus.valueOf(rs.getString("status")),
                rs.getString("company"),
                List.of((String[]) rs.getArray("companies").getArray()),
                LeadQueries.instant(rs, "created_at"),
                rs.getInt("row_version"));
    }

    private static @Nullable Instant at(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

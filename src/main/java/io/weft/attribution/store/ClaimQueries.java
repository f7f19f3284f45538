package io.weft.attribution.store;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.ClaimStatus;
import io.weft.platform.sql.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads claims through the viewer's sight, newest first. */
@Repository
@RequiredArgsConstructor
public class ClaimQueries {

    private static final String COLUMNS = """
            select c.id, p.policy_no, r.receipt_no, c.mode, c.credited_company, c.writer_company, c.agent_no, c.phase,
                   c.claimed_amount, c.basis_amount, c.received_on, c.status,
                   coalesce((select k.due_on from attribution_dispute k where k.claim_id = c.id and k.outcome is null), c.due_on)
                       as due_on,
                   c.status in ('PENDING_CONFIRM', 'PARTLY_CONFIRMED')
                       and c.created_by <> :user
                       and exists (select
                                     from unnest(:voices::text[]) v
                                    where v in (c.credited_company, c.writer_company)
                                      and not exists (select from attribution_confirmation k
                                                       where k.claim_id = c.id and k.round = c.round
                                                         and (k.company = v or k.user_id = :user))) as mine
            """;
    private static final String FROM = """
              from attribution_claim c
              left join policy_policy p on p.id = c.policy_id
              left join policy_receipt r on r.id = c.receipt_id
            """;
    private static final String SEEN = """
             where (:all
                    or :company in (c.credited_company, c.writer_company)
                    or c.created_by = :user
                    or c.agent_company || '/' || c.agent_no = any (:agents)
                    or cardinality(:agents::text[]) > 0
                       and exists (select from attribution_split s
                                    where s.claim_id = c.id and c.credited_company || '/' || s.agent_no = any (:agents)))
            """;
    private static final String NARROWED = """
               and c.status = any (:statuses)
               and :mode in ('', c.mode)
               and (:credited = '' or c.credited_company = :credited)
               and (:writer = '' or c.writer_company = :writer)
               and (:month::date is null
                    or c.received_on >= :month::date and c.received_on < :month::date + interval '1 month')
               and (:q = '' or p.policy_no like :q or r.receipt_no like :q)
            """;
    private static final String MINE = """
               and c.created_by <> :user
               and exists (select
                             from unnest(:voices::text[]) v
                            where v in (c.credited_company, c.writer_company)
                              and not exists (select from attribution_confirmation k
                                               where k.claim_id = c.id and k.round = c.round
                                                 and (k.company = v or k.user_id = :user)))
            """;

    private final JdbcClient jdbc;

    /** Who asks, and for which companies he may give the word. */
    public record Asking(ClaimSight sight, String[] voices) {}

    public List<ClaimRow> page(ClaimFilter filter, Asking asking, long before, int size) {
        return narrowed(
                        COLUMNS + FROM + where(filter) + " and c.id < :before order by c.id desc limit :size",
                        filter,
                        asking)
                .param("before", before)
                .param("size", size)
                .query(ClaimQueries::row)
                .list();
    }

    /** The ids a filter covers, at most so many. */
    public List<Long> ids(ClaimFilter filter, Asking asking, int most) {
        return narrowed("select c.id" + FROM + where(filter) + " order by c.id limit :size", filter, asking)
                .param("size", most)
                .query(Long.class)
                .list();
    }

    /** How many a filter covers, at most so many. */
    public int count(ClaimFilter filter, Asking asking, int most) {
        return narrowed("select count(*) from (select 1" + FROM + where(filter) + " limit :size) few", filter, asking)
                .param("size", most)
                .query(Integer.class)
                .single();
    }

    public Optional<ClaimRow> find(long id, Asking asking) {
        return seen(COLUMNS + FROM + SEEN + " and c.id = :id", asking)
                .param("id", id)
                .query(ClaimQueries::row)
                .optional();
    }

    /** The money a claim is a share of, CNY. */
    public BigDecimal basis(long claim) {
        return jdbc.sql("select basis_amount from attribution_claim where id = :id")
                .param("id", claim)
                .query(BigDecimal.class)
                .single();
    }

    /** What the ledger holds for these claims, CNY. */
    public BigDecimal booked(Long[] claims) {
        return jdbc.sql("select coalesce(sum(amount), 0) from attribution_ledger_entry where claim_id = any (:ids)")
                .param("ids", claims)
                .query(BigDecimal.class)
                .single();
    }

    private static String where(ClaimFilter filter) {
        return SEEN
                + NARROWED
                + (filter.show() == ClaimFilter.Show.MINE ? MINE : "")
                + (filter.figure() == null ? "" : " and " + FigureSql.counts(filter.figure()));
    }

    private StatementSpec narrowed(String statement, ClaimFilter filter, Asking asking) {
        var direction = Sql.orEmpty(filter.direction()).split(">", -1);
        var q = Sql.orEmpty(filter.q()).trim();
        return FigureSql.during(seen(statement, asking), Sql.orEmpty(filter.during()))
                .param("grounds", Sql.orEmpty(filter.grounds()))
                .param("statuses", statuses(filter.show()))
                .param("mode", Sql.orEmpty(filter.mode()))
                .param("credited", direction.length == 2 ? direction[0] : "")
                .param("writer", direction.length == 2 ? direction[1] : "")
                .param("month", month(filter.period()))
                .param("q", q.isEmpty() ? "" : Sql.containing(q).substring(1));
    }

    private StatementSpec seen(String statement, Asking asking) {
        return jdbc.sql(statement)
                .param("all", asking.sight().all())
                .param("company", Sql.orEmpty(asking.sight().company()))
                .param("agents", asking.sight().agents())
                .param("user", asking.sight().user())
                .param("voices", asking.voices());
    }

    private static String[] statuses(ClaimFilter.Show show) {
        return switch (show) {
            case MINE -> new String[] {"PENDING_CONFIRM", "PARTLY_CONFIRMED"};
            case OPEN -> new String[] {"DRAFT", "AWAIT_POLICY", "PENDING_CONFIRM", "PARTLY_CONFIRMED"};
            case DISPUTED -> new String[] {"DISPUTED", "MEDIATION", "GROUP_RULING"};
            case RULING -> new String[] {"MEDIATION", "GROUP_RULING"};
            case POSTED -> new String[] {"POSTED"};
            case OVER -> new String[] {"REJECTED", "WITHDRAWN", "REVERSED"};
            case ALL ->
                java.util.Arrays.stream(ClaimStatus.values()).map(Enum::name).toArray(String[]::new);
        };
    }

    private static @Nullable LocalDate month(@Nullable String period) {
        return period == null || period.isEmpty() ? null : LocalDate.parse(period + "-01");
    }

    private static ClaimRow row(ResultSet row, int number) throws SQLException {
        return new ClaimRow(
                row.getLong("id"),
                row.getString("policy_no"),
                row.getString("receipt_no"),
                ClaimMode.valueOf(row.getString("mode")),
                row.getString("credited_company"),
                row.getString("writer_company"),
                row.getString("agent_no"),
                row.getString("phase"),
                row.getBigDecimal("claimed_amount"),
                row.getBigDecimal("basis_amount"),
                row.getObject("received_on", LocalDate.class),
                ClaimStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("mine"));
    }
}

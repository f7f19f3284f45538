package io.weft.attribution.store;

import io.weft.attribution.ClaimSight;
import io.weft.attribution.LedgerFilter;
import io.weft.attribution.LedgerRow;
import io.weft.attribution.MatrixCell;
import io.weft.platform.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the ledger through the viewer's sight. */
@Repository
@RequiredArgsConstructor
public class LedgerQueries {

    private static final int ROWS_AT_ONCE = 5_000;

    private static final String ROWS = """
            select e.id, e.claim_id as claim, e.kind, p.policy_no, r.receipt_no, e.credited_company, e.writer_company,
                   e.agent_no, e.mode, e.income_type, e.phase, e.amount, e.period, e.fact_period, e.rule_version,
                   e.posted_at, g.final_on
              from attribution_ledger_entry e
              join attribution_claim c on c.id = e.claim_id
              left join attribution_final g on g.entry_id = e.id
              left join policy_policy p on p.id = c.policy_id
              left join policy_receipt r on r.id = e.receipt_id
            """;
    private static final String MATRIX = """
            select e.credited_company, e.writer_company, e.income_type, coalesce(e.phase, '') as phase,
                   count(*) as entries,
                   coalesce(sum(e.amount) filter (where g.entry_id is null), 0) as provisional,
                   coalesce(sum(e.amount) filter (where g.entry_id is not null), 0) as settled
              from attribution_ledger_entry e
              join attribution_claim c on c.id = e.claim_id
              left join attribution_final g on g.entry_id = e.id
            """;
    private static final String TOTALS = """
            -- the same from the kept sums
            select t.credited_company, t.writer_company, t.income_type, t.phase, sum(t.entries) as entries,
                   sum(t.amount - t.final_amount) as provisional, sum(t.final_amount) as settled
              from attribution_total t
             where (:all or :company in (t.credited_company, t.writer_company))
               and t.period >= :from and t.period < :until
             group by t.credited_company, t.writer_company, t.income_type, t.phase
            having sum(t.entries) > 0
             order by t.credited_company, t.writer_company, t.income_type, t.phase
            """;
    private static final String SEEN = """
             where (:all
                    or :company in (e.credited_company, e.writer_company)
                    or c.created_by = :user
                    or e.agent_company || '/' || e.agent_no = any (:agents)
                    or cardinality(:agents::text[]) > 0
                       and exists (select from attribution_split s
                                    where s.claim_id = c.id and c.credited_company || '/' || s.agent_no = any (:agents)))
               and e.period >= :from and e.period < :until
               and (:credited = '' or e.credited_company = :credited)
               and (:writer = '' or e.writer_company = :writer)
               and :phase in ('', coalesce(e.phase, ''))
               and :income in ('', e.income_type)
               and (:finality = '' or (g.entry_id is not null) = (:finality = 'FINAL'))
               and (:class = '' or exists (select
                                             from policy_policy q
                                             join catalog_product f on f.company = q.company and f.code = q.product
                                            where q.id = c.policy_id and f.class = :class))
            """;

    private final JdbcClient jdbc;

    public List<LedgerRow> page(LedgerFilter filter, ClaimSight sight, long before, int size) {
        return narrowed(ROWS + SEEN + " and e.id < :before order by e.id desc limit :size", filter, sight)
                .param("before", before)
                .param("size", size)
                .query(LedgerRow.class)
                .list();
    }

    /** Lines booked after one, oldest first. */
    public List<LedgerRow> after(LedgerFilter filter, ClaimSight sight, long after, int size) {
        return narrowed(ROWS + SEEN + " and e.id > :after order by e.id limit :size", filter, sight)
                .param("after", after)
                .param("size", size)
                .query(LedgerRow.class)
                .list();
    }

    /** Every line a filter covers, oldest first, without holding them all. */
    public void each(LedgerFilter filter, ClaimSight sight, Consumer<LedgerRow> line) {
        var row = new SimplePropertyRowMapper<>(LedgerRow.class);
        narrowed(ROWS + SEEN + " order by e.id", filter, sight)
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) found -> line.accept(row.mapRow(found, 0)));
    }

    /** Entries of one claim in the order they were booked. */
    public List<LedgerRow> ofClaim(long claim) {
        return jdbc.sql(ROWS + " where e.claim_id = :claim order by e.id")
                .param("claim", claim)
                .query(LedgerRow.class)
                .list();
    }

    /** Direction by phase in a month or year, premium and other income apart. */
    public List<MatrixCell> matrix(String period, ClaimSight sight) {
        if (!sight.isOfPeople()) {
            return jdbc.sql(TOTALS)
                    .param("all", sight.all())
                    .param("company", Sql.orEmpty(sight.company()))
                    .param("from", from(period))
                    .param("until", until(period))
                    .query(MatrixCell.class)
                    .list();
        }
        return narrowed(MATRIX + SEEN + """
                         group by e.credited_company, e.writer_company, e.income_type, e.phase
                         order by e.credited_company, e.writer_company, e.income_type, e.phase
                        """, LedgerFilter.of(period), sight)
                .query(MatrixCell.class)
                .list();
    }

    private StatementSpec narrowed(String statement, LedgerFilter filter, ClaimSight sight) {
        var direction = Sql.orEmpty(filter.direction()).split(">", -1);
        var period = Sql.orEmpty(filter.period());
        return jdbc.sql(statement)
                .param("all", sight.all())
                .param("company", Sql.orEmpty(sight.company()))
                .param("user", sight.user())
                .param("agents", sight.agents())
                .param("from", from(period))
                .param("until", until(period))
                .param("credited", direction.length == 2 ? direction[0] : "")
                .param("writer", direction.length == 2 ? direction[1] : "")
                .param("phase", Sql.orEmpty(filter.phase()))
                .param("income", Sql.orEmpty(filter.income()))
                .param("finality", Sql.orEmpty(filter.finality()))
                .param("class", Sql.orEmpty(filter.productClass()));
    }

    static LocalDate from(String period) {
        return period.isEmpty()
                ? LocalDate.of(1900, 1, 1)
                : LocalDate.parse(period.length() == 4 ? period + "-01-01" : period + "-01");
    }

    static LocalDate until(String period) {
        return period.isEmpty()
                ? LocalDate.of(9999, 1, 1)
                : period.length() == 4
                        ? from(period).plusYears(1)
                        : from(period).plusMonths(1);
    }
}

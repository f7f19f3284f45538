package io.weft.attribution.store;

import io.weft.attribution.ClaimSight;
import io.weft.platform.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts behind the figures of a month or year (domain 7.1): what was sold of what was written, how companies agree, what is in conflict. */
@Repository
@RequiredArgsConstructor
public class FigureQueries {

    private static final String CONTRIBUTIONS = """
            -- what a company wrote in all is its own affair
            select x.company as writer_company, x.product_class, sum(x.sold) as sold, sum(x.written) as written
              from (select t.writer_company as company, t.product_class, t.amount as sold, 0 as written
                      from attribution_total t
                     where t.income_type = 'PREMIUM' and t.product_class <> ''
                       and t.period >= :from and t.period < :until
                     union all
                    select w.company, w.product_class, 0, w.amount
                      from attribution_written w
                     where w.period >= :from and w.period < :until) x
             where :all or x.company = :company
             group by x.company, x.product_class
            having sum(x.sold) <> 0
             order by sum(x.sold) desc, x.company, x.product_class
            """;
    /** The same as {@link FigureSql#OBJECTED}, of the claims joined once. */
    private static final String WAS_OBJECTED = "(o.claim_id is not null)";

    private static final String RECOGNITION =
            """
            select c.credited_company, c.writer_company, count(*) as decided,
                   count(*) filter (where %s) as first_time,
                   count(*) filter (where %s) as disputed,
                   round((percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - c.created_at))
                          / 86400)::numeric, 1) as median_days,
                   count(*) filter (where d.posted) as posted,
                   count(*) filter (where %s) as late
              from %s
              join attribution_claim c on c.id = d.claim_id
              left join (select distinct k.claim_id from attribution_dispute k) o on o.claim_id = c.id
             where :all or :company in (c.credited_company, c.writer_company)
             group by grouping sets ((c.credited_company, c.writer_company), ())
             order by grouping(c.credited_company) desc, count(*) desc, c.credited_company, c.writer_company
            """.formatted(FigureSql.atFirst(WAS_OBJECTED), WAS_OBJECTED, FigureSql.LATE, FigureSql.DECISIONS);
    private static final String DISPUTES = """
            select 'DISPUTE' as type, k.grounds as detail, count(*) as cases, count(*) filter (where z.at is null) as open,
                   round((percentile_cont(0.5) within group (order by extract(epoch from z.at - k.opened_at))
                          / 86400)::numeric, 1) as median_days,
                   0 as overridden
              from attribution_dispute k
              join attribution_claim c on c.id = k.claim_id
             cross join lateral %s
             where %s
               and (:all or :company in (c.credited_company, c.writer_company))
             group by k.grounds
             order by count(*) desc, k.grounds
            """.formatted(FigureSql.SETTLED, FigureSql.BEGAN);
    private static final String BLOCKS = """
            -- each lead counts once for a rule, from the first time it stood against it
            select b.rule as type, '' as detail, count(*) as cases, count(*) filter (where z.at is null) as open,
                   round((percentile_cont(0.5) within group (order by extract(epoch from z.at - b.at)) / 86400)::numeric, 1)
                       as median_days,
                   count(*) filter (where exists (select from lead_request q where q.lead_id = b.lead_id)) as overridden
              from (select s.lead_id, s.rule, min(s.at) as at
                      from lead_stopped s
                     where s.at >= :since and s.at < :ended
                     group by s.lead_id, s.rule) b
              join lead_lead l on l.id = b.lead_id
             cross join lateral (select lead_went_on(b.lead_id, b.at) as at) z
             where :all or exists (select from lead_party y where y.lead_id = l.id and y.company = :company)
             group by b.rule
             order by count(*) desc, b.rule
            """;

    private final JdbcClient jdbc;

    /** Premium of a class, CNY: credited to other companies, and received in all. */
    public record Sold(String writerCompany, String productClass, BigDecimal sold, BigDecimal written) {}

    /** Claims that were decided; of all directions when no companies are named. */
    public record Decided(
            @Nullable String creditedCompany,
            @Nullable String writerCompany,
            long decided,
            long firstTime,
            long disputed,
            @Nullable BigDecimal medianDays,
            long posted,
            long late) {}

    /** Cases of a type. */
    public record Cases(
            String type,
            String detail,
            long cases,
            long open,
            @Nullable BigDecimal medianDays,
            long overridden) {}

    public List<Sold> contributions(String period, ClaimSight sight) {
        return seen(CONTRIBUTIONS, sight)
                .param("from", LedgerQueries.from(period))
                .param("until", LedgerQueries.until(period))
                .query(Sold.class)
                .list();
    }

    /** All directions together first, then each. */
    public List<Decided> recognition(String period, ClaimSight sight) {
        return during(RECOGNITION, period, sight).query(Decided.class).list();
    }

    /** Disputes that began in the period, by grounds. */
    public List<Cases> disputes(String period, ClaimSight sight) {
        return during(DISPUTES, period, sight).query(Cases.class).list();
    }

    /** Leads that were stopped at a gate in the period, by rule. */
    public List<Cases> blocks(String period, ClaimSight sight) {
        return during(BLOCKS, period, sight).query(Cases.class).list();
    }

    private StatementSpec during(String statement, String period, ClaimSight sight) {
        return FigureSql.during(seen(statement, sight), period);
    }

    private StatementSpec seen(String statement, ClaimSight sight) {
        return jdbc.sql(statement).param("all", sight.all()).param("company", Sql.orEmpty(sight.company()));
    }
}

package io.weft.attribution.store;

import io.weft.attribution.ClaimSight;
import io.weft.platform.sql.Sql;
import java.math.BigDecimal;
import java.time.ZoneId;
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

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

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
    private static final String RECOGNITION = """
            select d.credited_company, d.writer_company, count(*) as decided,
                   count(*) filter (where d.posted and d.round = 1 and not d.disputed) as first_time,
                   count(*) filter (where d.disputed) as disputed,
                   round((percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - d.created_at))
                          / 86400)::numeric, 1) as median_days,
                   count(*) filter (where d.posted) as posted,
                   count(*) filter (where d.posted and d.late) as late
              from (select c.credited_company, c.writer_company, c.round, c.created_at, c.late, true as posted,
                           e.posted_at as decided_at,
                           exists (select from attribution_dispute k where k.claim_id = c.id) as disputed
                      from attribution_ledger_entry e
                      join attribution_claim c on c.id = e.claim_id
                     where e.kind = 'POSTING'
                       and e.posted_at >= :since and e.posted_at < :before
                     union all
                    select c.credited_company, c.writer_company, c.round, c.created_at, c.late, false, k.decided_at, true
                      from attribution_dispute k
                      join attribution_claim c on c.id = k.claim_id
                     where k.outcome = 'REJECTED'
                       and k.decided_at >= :since and k.decided_at < :before) d
             where :all or :company in (d.credited_company, d.writer_company)
             group by grouping sets ((d.credited_company, d.writer_company), ())
             order by grouping(d.credited_company) desc, count(*) desc, d.credited_company, d.writer_company
            """;
    private static final String DISPUTES = """
            select 'DISPUTE' as type, k.grounds as detail, count(*) as cases, count(*) filter (where z.at is null) as open,
                   round((percentile_cont(0.5) within group (order by extract(epoch from z.at - k.opened_at))
                          / 86400)::numeric, 1) as median_days,
                   0 as overridden
              from attribution_dispute k
              join attribution_claim c on c.id = k.claim_id
              left join lateral (select max(o.decided_at) as at
                                   from attribution_dispute o
                                  where o.claim_id = k.claim_id
                                    and o.outcome in ('CONFIRMED', 'REJECTED')) z on true
             where k.level = 'BILATERAL'
               and k.opened_at >= :since and k.opened_at < :before
               and (:all or :company in (c.credited_company, c.writer_company))
             group by k.grounds
             order by count(*) desc, k.grounds
            """;
    private static final String BLOCKS = """
            -- each lead counts once for a rule, from the first time it stood against it
            select b.rule as type, '' as detail, count(*) as cases, count(*) filter (where z.at is null) as open,
                   round((percentile_cont(0.5) within group (order by extract(epoch from z.at - b.at)) / 86400)::numeric, 1)
                       as median_days,
                   count(*) filter (where exists (select from lead_request q where q.lead_id = b.lead_id)) as overridden
              from (select e.lead_id, e.rule, min(e.at) as at
                      from lead_event e
                     where e.to_stage = 'BLOCKED'
                       and e.rule is not null
                       and e.at >= :since and e.at < :before
                     group by e.lead_id, e.rule) b
              join lead_lead l on l.id = b.lead_id
              left join lateral (select min(o.at) as at
                                   from lead_event o
                                  where o.lead_id = b.lead_id
                                    and o.at > b.at
                                    and o.to_stage <> 'BLOCKED') z on true
             where :all or :company in (l.from_company, l.to_company)
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
        return seen(statement, sight)
                .param("since", LedgerQueries.from(period).atStartOfDay(HERE).toOffsetDateTime())
                .param("before", LedgerQueries.until(period).atStartOfDay(HERE).toOffsetDateTime());
    }

    private StatementSpec seen(String statement, ClaimSight sight) {
        return jdbc.sql(statement).param("all", sight.all()).param("company", Sql.orEmpty(sight.company()));
    }
}

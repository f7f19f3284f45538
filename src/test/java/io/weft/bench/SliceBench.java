package io.weft.bench;

import io.weft.access.Scope;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.service.PenetrationService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One penetration slice from the index, compared with the SQL that defines it. */
final class SliceBench {

    private static final String OPEN = """
            with open_contract as materialized (
                select r.gcid, c.company, c.product
                  from (select company, product, holder_id from policy_policy
                         where active_from <= :day and :day < active_to
                        union all
                        select company, product, holder_id from policy_holding
                         where active_from <= :day and :day < active_to) c
                  join customer_source_record r on r.id = c.holder_id
                  join customer_party p on p.gcid = r.gcid and p.kind = 'PERSON'),
            per_customer as (
                select gcid, count(distinct (company, product)) as products, count(distinct company) as companies,
                       count(*) as contracts
                  from open_contract group by gcid),
            per_company as (
                select company, count(distinct gcid) as customers, count(distinct (gcid, product)) as products,
                       count(*) as contracts
                  from open_contract group by company)
            """;

    private static final String TOTALS = OPEN + """
            select count(*) as customers, sum(products) as products, sum(contracts) as contracts,
                   count(*) filter (where companies > 1) as multi,
                   (select json_agg(c) from per_company c) as rows
              from per_customer
            """;

    private final BenchReport report;
    private final PenetrationService penetration;
    private final JdbcClient jdbc;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    SliceBench(BenchReport report, BenchWeft weft) {
        this.report = report;
        this.penetration = weft.bean(PenetrationService.class);
        this.jdbc = JdbcClient.create(weft.asApplication());
    }

    void measure() throws Exception {
        same();
        Timings index = Timings.measure(200, () -> figures(Breakdown.by(Dimension.COMPANY)));
        Timings sql = Timings.measure(5, this::bySql);
        report.ratio(
                "slice by company, index against SQL",
                index.toString(),
                sql.toString(),
                sql.median() / index.median(),
                "≥ 50");
        report.measured("slice by company, p99", millis(index.percentile(0.99)), "≤ 20 ms");
        Timings channel = Timings.measure(100, () -> figures(Breakdown.by(Dimension.CHANNEL)));
        report.measured("slice by channel", channel, "≤ 20 ms p99");
        Timings units = Timings.measure(100, () -> figures(Breakdown.rolledUp(Dimension.ORG_UNIT)));
        report.measured("slice by org unit", units, "≤ 20 ms p99");
    }

    /** Fast and wrong is worth nothing. */
    private void same() {
        Figures figures = figures(Breakdown.by(Dimension.COMPANY));
        Map<String, Object> sql = bySql();
        List<Long> index = List.of(figures.customers(), figures.products(), figures.contracts());
        List<Long> expected = List.of(number(sql, "customers"), number(sql, "products"), number(sql, "contracts"));
        if (!index.equals(expected)) {
            throw new IllegalStateException("index " + index + ", SQL " + expected);
        }
    }

    private Figures figures(Breakdown breakdown) {
        return penetration.figures(new Slice(today, Segment.PERSON, Filters.none()), breakdown, Scope.system());
    }

    private Map<String, Object> bySql() {
        return jdbc.sql(TOTALS).param("day", today).query().singleRow();
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}

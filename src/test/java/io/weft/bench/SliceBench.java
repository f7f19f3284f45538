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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One penetration slice from the index, compared with the SQL that defines it. */
final class SliceBench {

    private static final String OPEN = """
            with open_contract as materialized (
                select r.gcid, c.company, c.product, c.channel, c.org_unit, left(r.region_code, 2) as region
                  from (select company, product, channel, org_unit, holder_id from policy_policy
                         where active_from <= :day and :day < active_to
                        union all
                        select company, product, channel, org_unit, holder_id from policy_holding
                         where active_from <= :day and :day < active_to) c
                  join customer_source_record r on r.id = c.holder_id
                  join customer_party p on p.gcid = r.gcid and p.kind = 'PERSON'),
            per_customer as (
                select gcid, count(distinct (company, product)) as products, count(distinct company) as companies,
                       count(*) as contracts
                  from open_contract group by gcid),
            per_row as (
                select %s as code, count(distinct gcid) as customers, count(distinct (gcid, company, product)) as products,
                       count(*) as contracts
                  from open_contract group by 1)
            """;

    private static final String TOTALS = OPEN + """
            select count(*) as customers, sum(products) as products, sum(contracts) as contracts,
                   count(*) filter (where companies > 1) as multi,
                   (select json_agg(c) from per_row c) as rows, (select count(*) from per_row) as row_count
              from per_customer
            """;

    private static final Map<Dimension, String> COLUMNS = new EnumMap<>(Map.of(
            Dimension.COMPANY, "company",
            Dimension.CHANNEL, "channel",
            Dimension.PRODUCT, "company || '/' || product",
            Dimension.ORG_UNIT, "company || '/' || org_unit",
            Dimension.REGION, "region"));

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
        warm();
        for (var column : COLUMNS.entrySet()) {
            slice(column.getKey(), column.getValue());
        }
    }

    /** The bar is for warm slices: every kind is compiled before the first is timed, as in an application that has run a while. */
    private void warm() {
        for (int round = 0; round < 300; round++) {
            for (var by : COLUMNS.keySet()) {
                figures(by);
            }
        }
    }

    /** SQL is asked once: it takes as long as thousands of questions to the index. */
    private void slice(Dimension by, String column) throws Exception {
        long began = System.nanoTime();
        var expected = bySql(column);
        double sql = (System.nanoTime() - began) / 1e6;
        same(by, expected);
        Timings index = Timings.measure(1000, () -> figures(by));
        var what = "slice by " + by.name().toLowerCase(Locale.ROOT);
        report.ratio(what + ", index against SQL", index.toString(), millis(sql), sql / index.median(), "≥ 50");
        report.measured(what + ", p99", millis(index.percentile(0.99)), "≤ 20 ms");
    }

    /** Fast and wrong is worth nothing. */
    private void same(Dimension by, Map<String, Object> sql) {
        Figures figures = figures(by);
        List<Long> index = List.of(figures.customers(), figures.products(), figures.contracts(), (long)
                figures.rows().size());
        List<Long> expected = List.of(
                number(sql, "customers"), number(sql, "products"), number(sql, "contracts"), number(sql, "row_count"));
        if (!index.equals(expected)) {
            throw new IllegalStateException(by + ": index " + index + ", SQL " + expected);
        }
    }

    /** As a page asks, which does not wait for what is being loaded. */
    private Figures figures(Dimension by) {
        return penetration.now(new Slice(today, Segment.PERSON, Filters.none()), Breakdown.by(by), Scope.system());
    }

    private Map<String, Object> bySql(String column) {
        return jdbc.sql(TOTALS.formatted(column)).param("day", today).query().singleRow();
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}

package io.weft.bench;

import io.weft.access.OrgUnitRef;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One penetration slice from the index, compared with the SQL that defines it. */
final class SliceBench {

    private static final String OPEN = """
            with open_contract as materialized (
                select r.gcid, c.*, left(r.region_code, 2) as region, r.birth_date
                  from (select company, product, channel, org_unit, holder_id, selling_company, agent_no, service_agent_no
                          from policy_policy
                         where active_from <= :day and :day < active_to
                        union all
                        select company, product, channel, org_unit, holder_id, selling_company, agent_no, service_agent_no
                          from policy_holding
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
                  from open_contract %s group by 1)
            """;

    private static final String FIRST_BOUGHT = """
            left join (select r.gcid, extract(year from min(c.active_from)) as first
                         from (select holder_id, active_from from policy_policy
                               union all
                               select holder_id, active_from from policy_holding) c
                         join customer_source_record r on r.id = c.holder_id group by r.gcid) f using (gcid)
            """;

    private static final String TIERS =
            "left join (select gcid, tier from tiering_standing where viewer = '') t using (gcid)";

    private static final String TOTALS = OPEN + """
            select count(*) as customers, sum(products) as products, sum(contracts) as contracts,
                   count(*) filter (where companies > 1) as multi,
                   (select json_agg(c) from per_row c) as rows, (select count(*) from per_row) as row_count
              from per_customer
            """;

    private static final Map<Dimension, Column> COLUMNS = new EnumMap<>(Map.of(
            Dimension.COMPANY, new Column("company", ""),
            Dimension.SERIES,
                    new Column(
                            "series",
                            "join (select company, code as product, series from catalog_product) k using (company, product)"),
            Dimension.CHANNEL, new Column("channel", ""),
            Dimension.PRODUCT, new Column("company || '/' || product", ""),
            Dimension.ORG_UNIT, new Column("company || '/' || org_unit", ""),
            Dimension.REGION, new Column("region", ""),
            Dimension.AGENT,
                    new Column("coalesce(company || '/' || service_agent_no, selling_company || '/' || agent_no)", ""),
            Dimension.AGE,
                    new Column(
                            "width_bucket(extract(year from age(:day, birth_date)), array[0, 18, 26, 36, 46, 56, 66, 151])",
                            ""),
            Dimension.FIRST, new Column("first", FIRST_BOUGHT),
            Dimension.TIER, new Column("tier", TIERS)));

    /** What rows are told by in SQL, and what has to be joined for it. */
    private record Column(String code, String join) {}

    private static final Filters NARROW =
            Filters.none().with(Dimension.AGE, "FROM_26", "FROM_36").with(Dimension.TIER, "NORMAL", "KEY_DEVELOP");

    /** Long enough for what is asked for often to be put together, which is looked after every second, and after a while of SQL. */
    private static final long WARM = 3_000_000_000L;

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
        var life = new Scope(
                0, "life", "LIFE", ScopeLevel.SUB, Set.of(), Set.of(), false, false, Set.of(Permission.values()));
        var unit = new Scope(
                0, "unit", "LIFE", ScopeLevel.ORG, Set.of(), units(), false, false, Set.of(Permission.values()));
        for (var by : COLUMNS.keySet()) {
            scoped("a company's, by ", by, Filters.none(), life);
            scoped("a branch's, by ", by, Filters.none(), unit);
            scoped("filtered by age and tier, by ", by, NARROW, Scope.system());
            scoped("filtered by age and months of first purchase, by ", by, months(), Scope.system());
        }
    }

    private void scoped(String whose, Dimension by, Filters filters, Scope scope) throws Exception {
        var slice = new Slice(today, Segment.PERSON, filters);
        Callable<Figures> question = () -> penetration.now(slice, Breakdown.by(by), scope);
        warm(question);
        var times = Timings.measure(500, question);
        report.measured(whose + name(by) + ", p99", times.toString(), "≤ 20 ms");
    }

    private static void warm(Callable<Figures> question) throws Exception {
        for (long until = System.nanoTime() + WARM; System.nanoTime() < until; ) {
            question.call();
        }
    }

    private Filters months() {
        var year = Integer.toString(today.getYear() - 2);
        return Filters.none()
                .with(Dimension.AGE, "FROM_26", "FROM_36")
                .with(Dimension.FIRST, year, today.getYear() - 1 + "-01", today.getYear() - 1 + "-02");
    }

    /** Those of the first province. */
    private Set<OrgUnitRef> units() {
        return jdbc.sql("""
                        with recursive below as (
                            (select code from access_org_unit where company = 'LIFE' and parent_code is not null order by code limit 1)
                            union all
                            select u.code from access_org_unit u join below b on u.company = 'LIFE' and u.parent_code = b.code)
                        select code from below
                        """).query(String.class).list().stream()
                .map(code -> new OrgUnitRef("LIFE", code))
                .collect(Collectors.toSet());
    }

    /** The bar is for warm slices: every kind is compiled before the first is timed, as in an application that has run a while. */
    private void warm() {
        for (int round = 0; round < 150; round++) {
            for (var by : COLUMNS.keySet()) {
                figures(by);
            }
        }
    }

    /** SQL is asked once: it takes as long as thousands of questions to the index. */
    private void slice(Dimension by, Column column) throws Exception {
        long began = System.nanoTime();
        var expected = bySql(column);
        double sql = (System.nanoTime() - began) / 1e6;
        same(by, expected);
        warm(() -> figures(by));
        Timings index = Timings.measure(1000, () -> figures(by));
        var what = "slice by " + name(by);
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

    private static String name(Dimension by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> bySql(Column column) {
        return jdbc.sql(TOTALS.formatted(column.code(), column.join()))
                .param("day", today)
                .query()
                .singleRow();
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}

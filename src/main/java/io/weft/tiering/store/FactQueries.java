package io.weft.tiering.store;

import io.weft.catalog.Need;
import io.weft.catalog.Series;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Streams what is known of customers on a day, in a transaction of the caller's; docs/rules/tiering.md, "Facts". */
@Repository
@RequiredArgsConstructor
public class FactQueries {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int ENGAGED_DAYS = 90;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String[] SERIES =
            Arrays.stream(Series.values()).map(Enum::name).toArray(String[]::new);
    private static final String[] NEEDS =
            Arrays.stream(Need.values()).map(Enum::name).toArray(String[]::new);

    private static final int CUSTOMERS_OF_A_PART = 350_000;

    /** Cut by how many there are: numbers may lie far apart. */
    private static final String PARTS = """
            select min(gcid) as first, max(gcid) as last
              from (select gcid, (row_number() over (order by gcid) - 1) / :size as part from customer_party) p
             group by part
             order by part
            """;

    /** Room to sort and to join; the other parts are its company. */
    private static final String ALONE = """
            select set_config('work_mem', '256MB', true), set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private static final String NEARBY = """
            select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('jit', 'off', true)
            """;

    private static final String OF_RUN = FactReader.SELECT_DECIDED + """
              from tiering_decision f
             where f.run_id = :run
            """;

    private final JdbcClient jdbc;

    /** The numbers of everybody, in parts that can be looked at side by side. */
    public List<GcidRange> parts() {
        return jdbc.sql(PARTS)
                .param("size", CUSTOMERS_OF_A_PART)
                .query(GcidRange.class)
                .list();
    }

    /** A part of everybody, for the group or for the companies. */
    public void part(boolean group, GcidRange range, LocalDate day, Consumer<FactCursor> each) {
        jdbc.sql(ALONE).query().singleRow();
        stream(facts(FactSql.range(group), day).param("first", range.first()).param("last", range.last()), day, each);
    }

    /** These customers only. */
    public void touched(boolean group, Long[] gcids, LocalDate day, Consumer<FactCursor> each) {
        // A thousand customers are a few pages each; the planner would rather read whole tables, and with help.
        jdbc.sql(NEARBY).query().singleRow();
        stream(facts(FactSql.touched(group), day).param("gcids", gcids), day, each);
    }

    /** The facts a run looked at, as they were then. */
    public void ofRun(long run, LocalDate day, Consumer<FactCursor> each) {
        var cursor = new FactCursor(day);
        jdbc.sql(OF_RUN).param("run", run).withFetchSize(ROWS_AT_ONCE).query(row -> {
            FactReader.readDecided(cursor, row);
            each.accept(cursor);
        });
    }

    private StatementSpec facts(String facts, LocalDate day) {
        return jdbc.sql(FactReader.SELECT + " from (" + facts + ") f")
                .param("day", day)
                .param(
                        "from",
                        day.minusDays(ENGAGED_DAYS - 1).atStartOfDay(ZONE).toOffsetDateTime())
                .param("until", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
                .param("series", SERIES)
                .param("needs", NEEDS);
    }

    private static void stream(StatementSpec facts, LocalDate day, Consumer<FactCursor> each) {
        var cursor = new FactCursor(day);
        facts.withFetchSize(ROWS_AT_ONCE).query(row -> {
            FactReader.read(cursor, row);
            each.accept(cursor);
        });
    }
}

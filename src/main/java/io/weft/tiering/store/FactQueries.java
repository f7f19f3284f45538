package io.weft.tiering.store;

import io.weft.catalog.Need;
import io.weft.catalog.Series;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final String NEARBY = """
            select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private static final String OF_RUN = FactReader.SELECT_DECIDED + """
              from tiering_decision f
             where f.run_id = :run
            """;

    private final JdbcClient jdbc;

    /** Everybody, for the group or for the companies. */
    public void all(boolean group, LocalDate day, Consumer<FactCursor> each) {
        jdbc.sql("select set_config('work_mem', '512MB', true)").query().singleValue();
        stream(FactSql.all(group), day, null, each);
    }

    /** These customers only. */
    public void touched(boolean group, Long[] gcids, LocalDate day, Consumer<FactCursor> each) {
        // A thousand customers are a few pages each; the planner would rather read whole tables, and with help.
        jdbc.sql(NEARBY).query().singleRow();
        stream(FactSql.touched(group), day, gcids, each);
    }

    /** The facts a run looked at, as they were then. */
    public void ofRun(long run, LocalDate day, Consumer<FactCursor> each) {
        var cursor = new FactCursor(day);
        jdbc.sql(OF_RUN).param("run", run).withFetchSize(ROWS_AT_ONCE).query(row -> {
            FactReader.readDecided(cursor, row);
            each.accept(cursor);
        });
    }

    private void stream(String facts, LocalDate day, Long @Nullable [] gcids, Consumer<FactCursor> each) {
        var cursor = new FactCursor(day);
        var statement = jdbc.sql(FactReader.SELECT + " from (" + facts + ") f")
                .param("day", day)
                .param(
                        "from",
                        day.minusDays(ENGAGED_DAYS - 1).atStartOfDay(ZONE).toOffsetDateTime())
                .param("until", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
                .param("series", SERIES)
                .param("needs", NEEDS);
        (gcids == null ? statement : statement.param("gcids", gcids))
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    FactReader.read(cursor, row);
                    each.accept(cursor);
                });
    }
}

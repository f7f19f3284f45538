package io.weft.tiering.store;

import io.weft.catalog.Need;
import io.weft.catalog.Series;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the counts of standings anew, in one statement. */
@Repository
@RequiredArgsConstructor
public class CountBatch {

    private static final String COUNT =
            """
            insert into tiering_count (viewer, company, unit, tier, customers, premium, lacks, without)
            select s.viewer, s.home_company, coalesce(s.home_unit, ''), s.tier, count(*), sum(s.counted),
                   array[%s], array[%s]
              from tiering_standing s
             group by s.viewer, s.home_company, coalesce(s.home_unit, ''), s.tier
            """.formatted(missing("needs_met", Need.values().length), missing("series_held", Series.values().length));
    private static final String STATE = """
            select c.stamp, p.stamp as now, c.counted_at, c.took_ms
              from tiering_counted c
             cross join tiering_progress p
            """;
    private static final String COUNTED =
            "update tiering_counted set stamp = :stamp, counted_at = :now, took_ms = :took";

    private final JdbcClient jdbc;

    /**
     * What the counts are of.
     *
     * @param stamp the state of the standings they were made from
     * @param now the state the standings are in
     */
    public record State(long stamp, long now, OffsetDateTime countedAt, int tookMs) {

        public boolean isOld() {
            return stamp != now;
        }
    }

    public State state() {
        return jdbc.sql(STATE).query(State.class).single();
    }

    /** One count at a time in the cluster; answers false when another is under way. */
    public boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('tiering-count'))")
                .query(Boolean.class)
                .single();
    }

    public void count() {
        jdbc.sql("delete from tiering_count").update();
        jdbc.sql(COUNT).update();
    }

    public void counted(long stamp, OffsetDateTime now, long tookMs) {
        jdbc.sql(COUNTED)
                .param("stamp", stamp)
                .param("now", now)
                .param("took", (int) Math.min(Integer.MAX_VALUE, tookMs))
                .update();
    }

    private static String missing(String bits, int length) {
        return IntStream.range(0, length)
                .mapToObj(bit -> "count(*) filter (where s." + bits + " & " + (1 << bit) + " = 0)")
                .collect(Collectors.joining(", "));
    }
}

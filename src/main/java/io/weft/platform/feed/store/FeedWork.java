package io.weft.platform.feed.store;

import io.weft.platform.copy.CopyWriter;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedCounts;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedStep;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The set-based steps of one feed run, all in the caller's transaction and over temporary tables that end with it. */
@Repository
@RequiredArgsConstructor
public class FeedWork {

    private static final String COUNT = """
            select count(*) as rows,
                   count(*) filter (where bad_column is not null) as rejected,
                   count(*) filter (where bad_column is null and warned) as warnings
              from feed_row
            """;

    private static final String COUNT_CHANGES = """
            select count(*) filter (where is_new) as created, count(*) filter (where is_changed) as changed
              from feed_row where bad_column is null
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /** A rejected line before it is stored. */
    public record BadLine(
            long line,
            String column,
            String messageKey,
            @Nullable String value) {}

    /** Opens the stage for rows as {@link FeedPlan#staged()} lists them. */
    public CopyWriter openStage(FeedPlan plan) {
        FeedSql sql = new FeedSql(plan);
        jdbc.sql("set local work_mem = '96MB'").update();
        jdbc.sql(sql.createStage()).update();
        return CopyWriter.into(dataSource, sql.stageColumns());
    }

    /** Looks up, rejects and compares; answers what writing would do. */
    public FeedCounts judge(FeedPlan plan) {
        FeedSql sql = new FeedSql(plan);
        jdbc.sql(sql.analyzeStage()).update();
        jdbc.sql(sql.createRows()).update();
        jdbc.sql(sql.analyzeRows()).update();
        for (FeedColumn column : plan.lookups()) {
            if (plan.refersToItself(column) && !plan.lookup(column).warnOnly()) {
                while (jdbc.sql(sql.rejectOrphans(column)).update() > 0) {
                    // a row whose parent was just rejected is rejected in the next round
                }
            }
        }
        Map<String, Object> all = jdbc.sql(COUNT).query().singleRow();
        jdbc.sql(sql.removeSuperseded()).update();
        Map<String, Object> changes = jdbc.sql(COUNT_CHANGES).query().singleRow();
        long created = number(changes, "created");
        long accepted = created + number(changes, "changed");
        long rejected = number(all, "rejected");
        long rows = number(all, "rows");
        return new FeedCounts(rows, accepted, rows - rejected - accepted, rejected, number(all, "warnings"), created);
    }

    private static long number(Map<String, Object> row, String name) {
        return ((Number) row.get(name)).longValue();
    }

    /** Writes what {@link #judge} found. */
    public void apply(FeedPlan plan, long run) {
        FeedSql sql = new FeedSql(plan);
        FeedKind kind = plan.kind();
        step(kind.beforeApply(), run);
        jdbc.sql(sql.keepBefore()).param("run", run).update();
        jdbc.sql(sql.update()).param("run", run).update();
        jdbc.sql(sql.insert()).param("run", run).update();
        step(kind.afterApply(), run);
    }

    private static void step(@Nullable FeedStep step, long run) {
        if (step != null) {
            step.apply(run);
        }
    }

    public List<BadLine> badLines(long after, int limit) {
        return jdbc.sql("""
                        select row_line, bad_column, bad_key, bad_value from feed_row
                         where bad_column is not null and row_line > :after
                         order by row_line limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((rs, n) -> new BadLine(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }
}

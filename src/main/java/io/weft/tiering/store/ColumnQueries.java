package io.weft.tiering.store;

import io.weft.tiering.rules.FactColumns;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of all customers of the group into columns. */
@Repository
@RequiredArgsConstructor
public class ColumnQueries {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final String RANGE = FactReader.SELECT_STANDING + """
              from tiering_standing f
             where f.viewer = ''
               and f.gcid between :first and :last
             order by f.gcid
            """;
    private static final String HALVES = """
            select coalesce(min(gcid), 1) as first, coalesce(max(gcid), 0) as last from tiering_standing where viewer = ''
            """;

    private final JdbcClient jdbc;

    /** The numbers of all customers in two parts, which are read side by side. */
    public List<GcidRange> halves() {
        var all = jdbc.sql(HALVES).query(GcidRange.class).single();
        return all.cut(Math.max(1, (all.last() - all.first()) / 2 + 1));
    }

    /** The facts as they stand, with tenure and recency as of a day; in a read-only transaction of the caller's. */
    public FactColumns read(GcidRange range, LocalDate day) {
        var columns = new FactColumns(day);
        var cursor = new FactCursor(day);
        jdbc.sql(RANGE)
                .param("first", range.first())
                .param("last", range.last())
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    FactReader.readStanding(cursor, row);
                    columns.add(cursor.gcid(), cursor, cursor.place());
                });
        return columns;
    }

    /** Moves with every change of a standing. */
    public long stamp() {
        return jdbc.sql("select stamp from tiering_progress").query(Long.class).single();
    }
}

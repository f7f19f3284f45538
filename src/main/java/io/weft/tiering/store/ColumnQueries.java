package io.weft.tiering.store;

import io.weft.tiering.rules.FactColumns;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of all customers of the group into columns. */
@Repository
@RequiredArgsConstructor
public class ColumnQueries {

    private static final int ROWS_AT_ONCE = 20_000;

    private static final String ALL = FactReader.SELECT_STANDING + """
              from tiering_standing f
             where f.viewer = ''
             order by f.gcid
            """;

    private final JdbcClient jdbc;

    /** The facts as they stand, with tenure and recency as of a day; in a read-only transaction of the caller's. */
    public FactColumns read(LocalDate day) {
        var columns = new FactColumns(day);
        var cursor = new FactCursor(day);
        jdbc.sql(ALL).withFetchSize(ROWS_AT_ONCE).query(row -> {
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

package io.weft.tiering.store;

import io.weft.platform.copy.CopyReader;
import io.weft.tiering.rules.FactColumns;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the facts of all customers of the group into columns: page by page as the table lies, in parts side by side which
 * all see the same snapshot.
 */
@Repository
@RequiredArgsConstructor
public class ColumnQueries {

    private static final int PARTS = 4;

    private static final String SHARE = """
            select pg_export_snapshot() as snapshot,
                   pg_relation_size('tiering_standing_group') / current_setting('block_size')::int + 1 as pages
            """;
    private static final String PART = ColumnFiller.SELECT + """
              from tiering_standing_group f
             where f.ctid >= '(%d,0)' and f.ctid < '(%d,0)'
            """;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    /** Pages of the table as a snapshot shows them. */
    public record Part(String snapshot, long first, long end) {}

    private record Shared(String snapshot, long pages) {}

    /** The table as the caller's transaction sees it, in parts; which other transactions can read until it ends. */
    public List<Part> parts() {
        var all = jdbc.sql(SHARE).query(Shared.class).single();
        return IntStream.range(0, PARTS)
                .mapToObj(i -> new Part(all.snapshot(), all.pages() * i / PARTS, all.pages() * (i + 1) / PARTS))
                .toList();
    }

    /** The facts of a part, with tenure and recency as of a day; at the beginning of a repeatable read of the caller's. */
    public FactColumns read(Part part, LocalDate day) {
        jdbc.sql("set transaction snapshot '" + part.snapshot() + "'").update();
        var filler = new ColumnFiller(day);
        CopyReader.read(dataSource, PART.formatted(part.first(), part.end()), filler::add);
        return filler.columns();
    }

    /** Moves with every change of a standing. */
    public long stamp() {
        return jdbc.sql("select stamp from tiering_progress").query(Long.class).single();
    }
}

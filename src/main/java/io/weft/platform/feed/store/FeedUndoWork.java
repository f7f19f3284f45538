package io.weft.platform.feed.store;

import static java.util.stream.Collectors.joining;

import io.weft.platform.feed.ColumnType;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedProblem;
import io.weft.platform.feed.FeedReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes a run back: removes what it created, restores what it changed, and finds what was built on it since. */
@Repository
@RequiredArgsConstructor
public class FeedUndoWork {

    private final JdbcClient jdbc;

    /** What stands against taking the run back; empty when nothing does. */
    public List<FeedProblem> obstacles(
            FeedKind kind, long run, Collection<FeedKind> all, Collection<FeedReference> refs) {
        List<FeedProblem> found = new ArrayList<>();
        if (exists("select from %s where created_run = :run and changed_run <> :run".formatted(kind.table()), run)
                || changedSince(kind, run)) {
            found.add(FeedProblem.of("feed.undo.changed-since"));
        }
        refs.stream()
                .filter(ref -> ref.table().equals(kind.table()))
                .forEach(ref ->
                        all.forEach(other -> dependent(kind, ref, other, run).ifPresent(found::add)));
        kind.dependents().stream()
                .filter(d -> exists(
                        "select from %s d join %s t on t.id = d.%s where t.created_run = :run"
                                .formatted(d.table(), kind.table(), d.column()),
                        run))
                .forEach(d -> found.add(FeedProblem.of("feed.undo.used-by", d.table())));
        return found;
    }

    private boolean changedSince(FeedKind kind, long run) {
        return exists("""
                select from platform_feed_before b,
                            lateral jsonb_populate_record(null::%s, b.before) o
                       join %s t on %s
                 where b.run = :run and t.changed_run <> :run
                """.formatted(kind.table(), kind.table(), sameKey(kind, "t", "o")), run);
    }

    private Optional<FeedProblem> dependent(FeedKind kind, FeedReference ref, FeedKind other, long run) {
        return other.columns().stream()
                .filter(column ->
                        column.lookup() != null && column.lookup().reference().equals(ref.name()))
                .filter(column -> column.target() != null || column.lookup().idColumn() != null)
                .filter(column -> !(column.name().equals("company") && other.companyBound() && other == kind))
                .filter(column -> exists(
                        "select from %s d join %s t on %s where t.created_run = :run and d.created_run <> :run"
                                .formatted(other.table(), kind.table(), refers(column, ref)),
                        run))
                .findFirst()
                .map(column -> FeedProblem.of("feed.undo.used-by", other.name()));
    }

    private static String refers(FeedColumn column, FeedReference ref) {
        boolean list = column.type() == ColumnType.LIST;
        String id = column.lookup() == null ? null : column.lookup().idColumn();
        if (id != null) {
            return list ? "t.id = any(d.%s)".formatted(id) : "d.%s = t.id".formatted(id);
        }
        String same = list
                ? "t.%s = any(d.%s)".formatted(ref.keyColumn(), column.target())
                : "d.%s = t.%s".formatted(column.target(), ref.keyColumn());
        return ref.companyColumn() == null || column.lookup() == null
                ? same
                : same + " and d.%s = t.%s".formatted(column.lookup().companyColumn(), ref.companyColumn());
    }

    private boolean exists(String select, long run) {
        return jdbc.sql("select exists(" + select + ")")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /** How many rows taking the run back would remove and restore. */
    public UndoSize size(FeedKind kind, long run) {
        return jdbc.sql("""
                        select (select count(*) from %s where created_run = :run) as created,
                               (select count(*) from platform_feed_before where run = :run) as changed
                        """.formatted(kind.table()))
                .param("run", run)
                .query((rs, n) -> new UndoSize(rs.getLong("created"), rs.getLong("changed")))
                .single();
    }

    /** Removes (or retracts) what the run created and restores what it changed. */
    public void takeBack(FeedKind kind, long run) {
        String retract = kind.retractColumn();
        jdbc.sql(
                        retract == null
                                ? "delete from %s where created_run = :run".formatted(kind.table())
                                : "update %s set %s = now() where created_run = :run and %s is null"
                                        .formatted(kind.table(), retract, retract))
                .param("run", run)
                .update();
        List<String> columns = columns(kind.table());
        // what new rows got from their module stays its own affair
        columns.removeAll(kind.onInsert().keySet());
        jdbc.sql("""
                        update %s t set %s
                          from platform_feed_before b, lateral jsonb_populate_record(null::%s, b.before) o
                         where b.run = :run and %s
                        """.formatted(
                                kind.table(),
                                columns.stream()
                                        .map(c -> "\"%s\" = o.\"%s\"".formatted(c, c))
                                        .collect(joining(", ")),
                                kind.table(),
                                sameKey(kind, "t", "o")))
                .param("run", run)
                .update();
        jdbc.sql("delete from platform_feed_before where run = :run")
                .param("run", run)
                .update();
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select attname from pg_attribute
                         where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                           and attgenerated = '' and attidentity = ''
                        """).param("table", table).query(String.class).list();
    }

    private static String sameKey(FeedKind kind, String one, String other) {
        return kind.keys().stream()
                .map(key -> {
                    String id = key.lookup() == null ? null : key.lookup().idColumn();
                    String column = id != null ? id : key.target();
                    return "%s.\"%s\" = %s.\"%s\"".formatted(one, column, other, column);
                })
                .collect(joining(" and "));
    }

    /** Rows an undo would remove and restore. */
    public record UndoSize(long created, long changed) {}
}

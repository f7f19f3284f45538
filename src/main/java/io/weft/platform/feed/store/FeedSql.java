package io.weft.platform.feed.store;

import static java.util.stream.Collectors.joining;

import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedReference;
import io.weft.platform.feed.store.FeedPlan.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the statements of one feed run from its plan. All names come from declarations in code, never from a file. */
final class FeedSql {

    private final FeedPlan plan;
    private final String table;
    private final Map<String, Look> looks = new LinkedHashMap<>();

    FeedSql(FeedPlan plan) {
        this.plan = plan;
        this.table = plan.kind().table();
        plan.lookups().forEach(column -> looks.put(column.name(), new Look(plan, column, "l" + looks.size())));
    }

    /** Rows as read, before anything is looked up; a row that Java rejected has only its line and the reason. */
    String createStage() {
        return plan.staged().stream()
                .map(column -> ", \"" + column.name() + "\" " + FeedPlan.sqlType(column))
                .collect(joining(
                        "",
                        "create temporary table feed_stage (row_line bigint, bad_column text, bad_key text, bad_value text,"
                                + " warned boolean",
                        ") on commit drop"));
    }

    String stageColumns() {
        return Stream.concat(
                        Stream.of("row_line", "bad_column", "bad_key", "bad_value", "warned"),
                        plan.staged().stream().map(column -> '"' + column.name() + '"'))
                .collect(joining(", ", "feed_stage (", ")"));
    }

    /** Statistics of what is joined on only; to sample names, lists and encrypted values of every row costs more than it tells. */
    String analyzeStage() {
        return joinedOn().collect(joining(", ", "analyze feed_stage (bad_column, ", ")"));
    }

    String analyzeRows() {
        return joinedOn().collect(joining(", ", "analyze feed_row (bad_column, is_new, is_changed, ", ")"));
    }

    private Stream<String> joinedOn() {
        return plan.staged().stream()
                .filter(column -> column.key() || column.lookup() != null)
                .map(column -> '"' + column.name() + '"');
    }

    /** One pass: look everything up, find the stored row, and say whether it differs. */
    String createRows() {
        List<String> select = new ArrayList<>();
        looks.values().stream()
                .filter(look -> look.idColumn() != null)
                .forEach(look -> select.add("%s as \"%s\"".formatted(look.id(), look.idColumn())));
        plan.staged().forEach(column -> select.add("f.\"" + column.name() + '"'));
        return """
                create temporary table feed_row on commit drop as
                select f.row_line, coalesce(f.bad_column, %s) as bad_column, coalesce(f.bad_key, 'feed.reject.unknown') as bad_key,
                       f.bad_value, (f.warned or %s) as warned, %s,
                       t.created_run is null as is_new, t.created_run is not null and (%s) as is_changed
                  from feed_stage f
                  %s
                  left join %s t on %s
                """.formatted(
                        badColumn(),
                        doubtful(),
                        String.join(", ", select),
                        differs(),
                        looks.values().stream().map(Look::join).collect(joining("\n                  ")),
                        table,
                        plan.kind().keys().stream()
                                .map(key -> "t.\"%s\" = %s".formatted(target(key), found(key.name(), source(key))))
                                .collect(joining(" and ")));
    }

    /** Where a value stands before feed_row exists: found by a look-up, or as read. */
    private String found(String column, String source) {
        Look look = looks.get(column);
        return look != null && source.equals(look.idColumn()) ? look.id() : "f.\"" + source + '"';
    }

    private String doubtful() {
        return looks.values().stream()
                .filter(Look::warnOnly)
                .map(Look::isUnknown)
                .collect(joining(" or ", "false or ", ""))
                .replaceFirst("^false or $", "false");
    }

    private String badColumn() {
        String cases = looks.values().stream()
                .filter(look -> !look.warnOnly())
                .map(look -> " when %s then '%s'"
                        .formatted(look.isUnknown(), look.column().name()))
                .collect(joining());
        return cases.isEmpty() ? "null" : "case" + cases + " end";
    }

    private String differs() {
        List<Written> compared =
                plan.written().stream().filter(w -> w.compared() && !w.key()).toList();
        String values = compared.isEmpty()
                ? "false"
                : "(%s) is distinct from (%s)"
                        .formatted(
                                compared.stream()
                                        .map(w -> "t.\"" + w.target() + '"')
                                        .collect(joining(", ")),
                                compared.stream()
                                        .map(w -> found(w.column(), w.source()))
                                        .collect(joining(", ")));
        String retract = plan.kind().retractColumn();
        if (retract != null) {
            values = "t.\"%s\" is not null or %s".formatted(retract, values);
        }
        String stale = plan.kind().staleBy();
        return isDated() ? "(%s) and coalesce(f.\"%s\" >= t.\"%s\", true)".formatted(values, stale, stale) : values;
    }

    private boolean isDated() {
        return plan.staged().stream().anyMatch(c -> c.name().equals(plan.kind().staleBy()));
    }

    /** Of two lines with one key the last wins, or the later one where rows carry their time. */
    String removeSuperseded() {
        String stale = plan.kind().staleBy();
        String later = isDated()
                ? "(coalesce(b.\"%s\", 'infinity'), b.row_line) > (coalesce(a.\"%s\", 'infinity'), a.row_line)"
                        .formatted(stale, stale)
                : "b.row_line > a.row_line";
        String keys = plan.kind().keys().stream().map(k -> '"' + k.name() + '"').collect(joining(", "));
        return """
                delete from feed_row a
                 using feed_row b, (select %s from feed_row where bad_column is null group by %s having count(*) > 1) d
                 where a.bad_column is null and b.bad_column is null and %s and %s and %s
                """.formatted(keys, keys, sameKeyName("a", "d"), sameKeyName("b", "d"), later);
    }

    /** Rejects rows that refer to a row of this file that was itself rejected. */
    String rejectOrphans(FeedColumn column) {
        FeedReference reference = plan.reference(column);
        return """
                update feed_row f set bad_column = '%s', bad_key = 'feed.reject.unknown'
                 where f.bad_column is null and f."%s" is not null
                   and not exists (select from %s t where t.%s = f."%s" and %s)
                   and not exists (select from feed_row b where b.bad_column is null and b."%s" = f."%s" and %s)
                """.formatted(
                        column.name(),
                        column.name(),
                        table,
                        reference.keyColumn(),
                        column.name(),
                        inCompany("t", reference, column),
                        plan.keyNameOf(reference),
                        column.name(),
                        inCompany("b", reference, column));
    }

    private String inCompany(String alias, FeedReference reference, FeedColumn column) {
        return reference.companyColumn() == null
                ? "true"
                : "%s.%s = f.\"%s\""
                        .formatted(
                                alias,
                                reference.companyColumn(),
                                plan.lookup(column).companyColumn());
    }

    String keepBefore() {
        return """
                insert into platform_feed_before (run, before)
                select :run, to_jsonb(t)
                  from %s t join feed_row f on %s
                 where f.is_changed and f.bad_column is null
                """.formatted(table, sameKey("t", "f"));
    }

    String update() {
        String retract = plan.kind().retractColumn();
        String set = plan.written().stream()
                .filter(w -> !w.key())
                .map(w -> "\"%s\" = f.\"%s\"".formatted(w.target(), w.source()))
                .collect(joining(
                        ", ", "", ", changed_run = :run" + (retract == null ? "" : ", " + retract + " = null")));
        return "update %s t set %s from feed_row f where %s and f.is_changed and f.bad_column is null"
                .formatted(table, set, sameKey("t", "f"));
    }

    String insert() {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        plan.written().forEach(w -> {
            columns.add('"' + w.target() + '"');
            values.add("f.\"" + w.source() + '"');
        });
        plan.kind().onInsert().forEach((column, expression) -> {
            columns.add(column);
            values.add(expression);
        });
        return "insert into %s (%s, created_run, changed_run) select %s, :run, :run from feed_row f"
                        .formatted(table, String.join(", ", columns), String.join(", ", values))
                + " where f.is_new and f.bad_column is null order by f.row_line";
    }

    private String sameKey(String stored, String row) {
        return plan.kind().keys().stream()
                .map(key -> "%s.\"%s\" = %s.\"%s\"".formatted(stored, target(key), row, source(key)))
                .collect(joining(" and "));
    }

    private String sameKeyName(String one, String other) {
        return plan.kind().keys().stream()
                .map(key -> "%s.\"%s\" = %s.\"%s\"".formatted(one, key.name(), other, key.name()))
                .collect(joining(" and "));
    }

    /** The stored column of a key; a key that is looked up is stored as the id found. */
    private String target(FeedColumn key) {
        String id = key.lookup() == null ? null : key.lookup().idColumn();
        return id != null ? id : key.target() == null ? key.name() : key.target();
    }

    private String source(FeedColumn key) {
        String id = key.lookup() == null ? null : key.lookup().idColumn();
        return id != null ? id : key.name();
    }
}

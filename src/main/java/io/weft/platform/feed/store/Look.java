package io.weft.platform.feed.store;

import io.weft.platform.feed.ColumnType;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedReference;
import org.jspecify.annotations.Nullable;

/** The pieces of SQL that look one column of {@code feed_stage f} up in the table it refers to, under an alias. */
record Look(FeedPlan plan, FeedColumn column, String alias) {

    @Nullable
    String idColumn() {
        return plan.lookup(column).idColumn();
    }

    boolean warnOnly() {
        return plan.lookup(column).warnOnly();
    }

    String id() {
        return alias + (isList() ? ".ids" : ".id");
    }

    String join() {
        return isList()
                ? listJoin()
                : "left join %s %s on %s"
                        .formatted(reference().table(), alias, on(alias, "f.\"" + column.name() + '"', "f"));
    }

    private String listJoin() {
        String company = reference().companyColumn() == null ? "" : ", s.\"" + companyColumn() + '"';
        return """
                left join (select u.row_line, array_agg(r.id order by u.n) as ids, bool_or(r.id is null) as missing
                             from (select s.row_line%s, k.value, k.n
                                     from feed_stage s, unnest(s."%s") with ordinality k(value, n)) u
                             left join %s r on %s
                            group by u.row_line) %s on %s.row_line = f.row_line""".formatted(company, column.name(), reference().table(), on("r", "u.value", "u"), alias, alias);
    }

    private String on(String target, String value, String row) {
        FeedReference reference = reference();
        StringBuilder on = new StringBuilder("%s.%s = %s".formatted(target, reference.keyColumn(), value));
        if (reference.companyColumn() != null) {
            on.append(" and %s.%s = %s.\"%s\"".formatted(target, reference.companyColumn(), row, companyColumn()));
        }
        if (reference.filter() != null) {
            on.append(" and (")
                    .append(reference.filter().replace("r.", target + "."))
                    .append(')');
        }
        return on.toString();
    }

    /** True for a value that is given and not known; a value known only in this file counts as known. */
    String isUnknown() {
        if (isList()) {
            return alias + ".missing";
        }
        return "(f.\"%s\" <> '' and %s.%s is null%s)"
                .formatted(
                        column.name(), alias, reference().keyColumn(), plan.refersToItself(column) ? notInFile() : "");
    }

    private String notInFile() {
        String key = plan.keyNameOf(reference());
        return reference().companyColumn() == null
                ? " and f.\"%s\" not in (select \"%s\" from feed_stage where bad_column is null)"
                        .formatted(column.name(), key)
                : " and (f.\"%s\", f.\"%s\") not in (select company, \"%s\" from feed_stage where bad_column is null)"
                        .formatted(companyColumn(), column.name(), key);
    }

    private boolean isList() {
        return column.type() == ColumnType.LIST;
    }

    private FeedReference reference() {
        return plan.reference(column);
    }

    private String companyColumn() {
        return plan.lookup(column).companyColumn();
    }
}

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
        if (isList()) {
            return listJoin();
        }
        String stored = "left join %s %s on %s"
                .formatted(reference().table(), alias, on(alias, "f.\"" + column.name() + '"', "f"));
        return plan.refersToItself(column) ? stored + selfJoin() : stored;
    }

    private String listJoin() {
        String company = reference().companyColumn() == null ? "" : ", s.\"" + companyColumn() + '"';
        String ids = idColumn() == null ? "" : "array_agg(r.id order by u.n) as ids, ";
        String missing = "r." + reference().keyColumn();
        return """
                left join (select u.row_line, %sbool_or(%s is null) as missing
                             from (select s.row_line%s, k.value, k.n
                                     from feed_stage s, unnest(s."%s") with ordinality k(value, n)) u
                             left join %s r on %s
                            group by u.row_line) %s on %s.row_line = f.row_line""".formatted(
                ids, missing, company, column.name(), reference().table(), on("r", "u.value", "u"), alias, alias);
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

    /**
     * The keys of this file that its own rows refer to. A join, for a file may hold millions of rows: a sub-select in the list of
     * columns would be searched row by row once it outgrows the memory for hashing.
     */
    private String selfJoin() {
        String key = plan.keyNameOf(reference());
        String select = """

                left join (select distinct %s k."%s" from feed_stage k
                            where k.bad_column is null
                              and exists (select from feed_stage r where r."%s" = k."%s"%s)) %s on %s."%s" = f."%s"%s""";
        boolean ofCompany = reference().companyColumn() != null;
        return select.formatted(
                ofCompany ? "k.company," : "",
                key,
                column.name(),
                key,
                ofCompany ? " and r.\"" + companyColumn() + "\" = k.company" : "",
                inFile(),
                inFile(),
                key,
                column.name(),
                ofCompany ? " and %s.company = f.\"%s\"".formatted(inFile(), companyColumn()) : "");
    }

    private String inFile() {
        return alias + "_in_file";
    }

    private String notInFile() {
        return " and %s.\"%s\" is null".formatted(inFile(), plan.keyNameOf(reference()));
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

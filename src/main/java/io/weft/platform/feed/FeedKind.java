package io.weft.platform.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of file holds and which table takes it. Declared as a bean by the module that owns the table; the feed machinery
 * does the rest: reading, checking, upsert by natural key, rejects, undo.
 *
 * <pre>
 * FeedKind.named("receipts").order(13).into("policy_receipt").ofCompany()
 *     .key(text("receipt_no"))
 *     .column(text("policy_no").required().references("policy").resolvesTo("policy_id"))
 *     .column(oneOf("phase", ReceiptPhase.class).required())
 *     .column(date("received_on").required())
 *     .column(money("amount").required())
 *     .build();
 * </pre>
 *
 * @param name as in the API and in file names
 * @param order place in the order of loading, see feeds.md 3
 * @param companyBound whether each row carries a {@code company} that must be the run's
 * @param onInsert further target columns of new rows with an SQL expression over {@code feed_row f}
 * @param retractColumn set by an undo instead of deleting the row, or null
 * @param dependents other tables (not fed) that hold this table's {@code id}; an undo is refused while they do
 */
public record FeedKind(
        String name,
        int order,
        String table,
        boolean companyBound,
        List<FeedColumn> columns,
        Map<String, String> onInsert,
        @Nullable RowTransform transform,
        @Nullable FeedStep beforeApply,
        @Nullable FeedStep afterApply,
        @Nullable FeedStep afterUndo,
        @Nullable String staleBy,
        @Nullable String retractColumn,
        List<Dependent> dependents) {

    /** A column of another table that holds ids of this kind's table. */
    public record Dependent(String table, String column) {}

    public static Builder named(String name) {
        return new Builder(name);
    }

    public List<FeedColumn> keys() {
        return columns.stream().filter(FeedColumn::key).toList();
    }

    public Optional<FeedColumn> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** Collects a declaration. */
    public static final class Builder {

        private final String name;
        private final List<FeedColumn> columns = new ArrayList<>();
        private final Map<String, String> onInsert = new LinkedHashMap<>();
        private final List<Dependent> dependents = new ArrayList<>();
        private int order;
        private String table = "";
        private boolean companyBound;
        private @Nullable RowTransform transform;
        private @Nullable FeedStep beforeApply;
        private @Nullable FeedStep afterApply;
        private @Nullable FeedStep afterUndo;
        private @Nullable String staleBy;
        private @Nullable String retractColumn;

        private Builder(String name) {
            this.name = name;
        }

        /** Place in the order of loading; companies 1, channels 2, … as feeds.md 3 lists them. */
        public Builder order(int place) {
            this.order = place;
            return this;
        }

        public Builder into(String tableName) {
            this.table = tableName;
            return this;
        }

        /** Each row carries the run's company, first part of the natural key. */
        public Builder ofCompany() {
            this.companyBound = true;
            return key(FeedColumn.text("company").required().references("company"));
        }

        /** A required part of the natural key. */
        public Builder key(FeedColumn column) {
            columns.add(column.required().asKey());
            return this;
        }

        /** A part of the natural key that may be empty; empty is a key value. */
        public Builder optionalKey(FeedColumn column) {
            columns.add(column.asKey());
            return this;
        }

        public Builder column(FeedColumn column) {
            columns.add(column);
            return this;
        }

        /** A stored row with a later value of this TIME column is not overwritten (the row counts as unchanged). */
        public Builder staleBy(String column) {
            this.staleBy = column;
            return this;
        }

        public Builder transform(RowTransform derive) {
            this.transform = derive;
            return this;
        }

        /** A target column of new rows and its SQL expression over {@code feed_row f}. */
        public Builder onInsert(String column, String expression) {
            onInsert.put(column, expression);
            return this;
        }

        /** Runs after all checks and before rows are written. */
        public Builder beforeApply(FeedStep step) {
            this.beforeApply = step;
            return this;
        }

        public Builder afterApply(FeedStep step) {
            this.afterApply = step;
            return this;
        }

        public Builder afterUndo(FeedStep step) {
            this.afterUndo = step;
            return this;
        }

        /** Undo sets this timestamp on rows the run created; sending such a row again clears it. */
        public Builder retractsBy(String column) {
            this.retractColumn = column;
            return this;
        }

        public Builder dependent(String tableName, String column) {
            dependents.add(new Dependent(tableName, column));
            return this;
        }

        public FeedKind build() {
            return new FeedKind(
                    name,
                    order,
                    table,
                    companyBound,
                    List.copyOf(columns),
                    Map.copyOf(onInsert),
                    transform,
                    beforeApply,
                    afterApply,
                    afterUndo,
                    staleBy,
                    retractColumn,
                    List.copyOf(dependents));
        }
    }
}

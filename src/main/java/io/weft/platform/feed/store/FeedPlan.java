package io.weft.platform.feed.store;

import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedColumn.Lookup;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind seen through the header of one file: which columns are staged, and which are written. A column that is not in the file
 * is left alone in stored rows and takes the table's default in new ones.
 */
public record FeedPlan(FeedKind kind, List<FeedColumn> staged, Map<String, FeedReference> references) {

    /** @param header names of the columns the file has */
    public static FeedPlan of(FeedKind kind, Set<String> header, Map<String, FeedReference> references) {
        List<FeedColumn> staged = kind.columns().stream()
                .filter(column -> column.target() != null || column.lookup() != null)
                .filter(column -> isPresent(column, header))
                .toList();
        return new FeedPlan(kind, staged, references);
    }

    private static boolean isPresent(FeedColumn column, Set<String> header) {
        return column.isDerived()
                ? column.derivedFrom().stream().anyMatch(header::contains)
                : header.contains(column.name()) || column.key() || column.defaultFrom() != null;
    }

    List<FeedColumn> lookups() {
        return staged.stream().filter(column -> column.lookup() != null).toList();
    }

    Lookup lookup(FeedColumn column) {
        Lookup lookup = column.lookup();
        if (lookup == null) {
            throw new IllegalStateException(column.name() + " is not looked up");
        }
        return lookup;
    }

    FeedReference reference(FeedColumn column) {
        String name = lookup(column).reference();
        FeedReference reference = references.get(name);
        if (reference == null) {
            throw new IllegalStateException("No module declares the reference " + name);
        }
        return reference;
    }

    boolean refersToItself(FeedColumn column) {
        return reference(column).table().equals(kind.table());
    }

    /** The column of the file that holds a reference to this kind's own table. */
    String keyNameOf(FeedReference reference) {
        return kind.keys().stream()
                .filter(key -> reference.keyColumn().equals(key.target()))
                .map(FeedColumn::name)
                .findFirst()
                .orElse(reference.keyColumn());
    }

    /** Columns written to the kind's table, in a fixed order. */
    List<Written> written() {
        return staged.stream()
                .filter(column -> column.target() != null || idColumn(column) != null)
                .map(column -> {
                    String id = idColumn(column);
                    return id != null
                            ? new Written(column.name(), id, id, true, column.key())
                            : new Written(
                                    column.name(), column.target(), column.name(), column.compared(), column.key());
                })
                .toList();
    }

    private static @Nullable String idColumn(FeedColumn column) {
        return column.lookup() == null ? null : column.lookup().idColumn();
    }

    static String sqlType(FeedColumn column) {
        return column.type().sql();
    }

    /** A column of the target table: where its value comes from, as a column of the file and as a column of feed_row. */
    record Written(String column, @Nullable String target, String source, boolean compared, boolean key) {}
}

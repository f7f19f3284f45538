package io.weft.platform.feed;

import org.jspecify.annotations.Nullable;

/**
 * Something other kinds may refer to by its natural key, declared as a bean by the module that owns the table.
 *
 * @param name how columns name it: {@code company}, {@code product}, {@code customer} …
 * @param companyColumn column holding the company, null where the key alone is unique
 * @param keyColumn column holding the code or number
 * @param filter further condition over alias {@code r} ({@code r.retracted_at is null}), or null
 */
public record FeedReference(
        String name,
        String table,
        @Nullable String companyColumn,
        String keyColumn,
        @Nullable String filter) {

    public static FeedReference of(String name, String table, String companyColumn, String keyColumn) {
        return new FeedReference(name, table, companyColumn, keyColumn, null);
    }

    /** A reference whose key is unique over the whole group. */
    public static FeedReference groupWide(String name, String table, String keyColumn) {
        return new FeedReference(name, table, null, keyColumn, null);
    }

    public FeedReference where(String condition) {
        return new FeedReference(name, table, companyColumn, keyColumn, condition);
    }
}

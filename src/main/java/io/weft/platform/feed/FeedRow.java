package io.weft.platform.feed;

import org.jspecify.annotations.Nullable;

/** One row on its way in, as a {@link RowTransform} sees it. */
public interface FeedRow {

    /** The text sent for a column of the file, null when empty or not in the file. */
    @Nullable
    String get(String column);

    /** Sets a derived column, or replaces the value of a stored one: String, byte[], String[], LocalDate, Integer, BigDecimal, Boolean, or null. */
    void set(String derivedColumn, @Nullable Object value);

    /** Counts the row once in {@code warnings}; the row is kept. */
    void warn(String column, String messageKey);

    /** Rejects the row: for checks between columns that the contract names (and no others). */
    void reject(String column, String messageKey);
}

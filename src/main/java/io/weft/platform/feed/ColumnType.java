package io.weft.platform.feed;

/** How the text of a column is read, and the PostgreSQL type it is staged as. */
public enum ColumnType {
    TEXT("text"),
    DATE("date"),
    /** ISO-8601; no offset means Asia/Shanghai, a bare date 00:00 there. */
    TIME("timestamptz"),
    /** Plain decimal in CNY with at most two places. */
    MONEY("numeric(18,2)"),
    INTEGER("integer"),
    BOOLEAN("boolean"),
    /** Values separated by {@code ;}. */
    LIST("text[]"),
    /** Only as a derived column: encrypted text or a blind index. */
    BYTES("bytea");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The PostgreSQL type. */
    public String sql() {
        return sql;
    }
}

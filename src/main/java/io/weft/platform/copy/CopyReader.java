package io.weft.platform.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Reads millions of rows by binary COPY on the connection of the current transaction: nothing is turned into text and back,
 * and no object is made for a column. COPY takes no parameters: the query holds only what is a number or our own words.
 */
public final class CopyReader {

    /** A word of eleven bytes, flags and the length of an extension nobody has made. */
    private static final int HEADER = 19;

    private CopyReader() {}

    /** Shows every row of a query; the row is the same object each time. */
    public static void read(DataSource dataSource, String query, Consumer<BinaryRow> each) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            PGConnection pg = connection.unwrap(PGConnection.class);
            rows(pg.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)"), each);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Rows cannot be read by COPY", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The server sends one row in each message; the first comes behind the header. */
    private static void rows(CopyOut copy, Consumer<BinaryRow> each) throws SQLException {
        try {
            var row = new BinaryRow();
            int begin = HEADER;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.begin(message, begin)) {
                    each.accept(row);
                }
                begin = 0;
            }
        } finally {
            leave(copy);
        }
    }

    /** Who gives up hears the rest out: a cancellation may arrive late and would end what the connection does next. */
    private static void leave(CopyOut copy) throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // not wanted any more
        }
    }
}

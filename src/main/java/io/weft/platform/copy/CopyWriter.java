package io.weft.platform.copy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Writes rows by COPY on the connection of the current transaction. While it is open nothing else may use that connection.
 * Values may be null, String, byte[], String[] or anything whose {@code toString} PostgreSQL reads.
 */
public final class CopyWriter implements AutoCloseable {

    private static final int CHUNK = 120 * 1024;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final DataSource dataSource;
    private final Connection connection;
    private final CopyIn copy;
    private final Buffer buffer = new Buffer();
    private boolean complete;

    /** @param target table with its columns: {@code feed_stage (line, code)} */
    public static CopyWriter into(DataSource dataSource, String target) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            PGConnection pg = connection.unwrap(PGConnection.class);
            return new CopyWriter(dataSource, connection, pg.getCopyAPI().copyIn("copy " + target + " from stdin"));
        } catch (SQLException e) {
            DataSourceUtils.releaseConnection(connection, dataSource);
            throw new DataAccessResourceFailureException("COPY into " + target + " cannot start", e);
        }
    }

    private CopyWriter(DataSource dataSource, Connection connection, CopyIn copy) {
        this.dataSource = dataSource;
        this.connection = connection;
        this.copy = copy;
    }

    public void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                buffer.write('\t');
            }
            value(values[i]);
        }
        buffer.write('\n');
        if (buffer.size() >= CHUNK) {
            flush();
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            buffer.write('\\');
            buffer.write('N');
        } else if (value instanceof byte[] bytes) {
            hex(bytes);
        } else if (value instanceof String[] list) {
            text(arrayLiteral(list));
        } else {
            text(value.toString());
        }
    }

    private void hex(byte[] bytes) {
        buffer.write('\\');
        buffer.write('\\');
        buffer.write('x');
        for (byte b : bytes) {
            buffer.write(HEX[(b >> 4) & 0xf]);
            buffer.write(HEX[b & 0xf]);
        }
    }

    private void text(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                case '\\' -> escaped('\\');
                default -> buffer.write(b);
            }
        }
    }

    private void escaped(char letter) {
        buffer.write('\\');
        buffer.write(letter);
    }

    private static String arrayLiteral(String[] list) {
        StringBuilder literal = new StringBuilder("{");
        for (int i = 0; i < list.length; i++) {
            literal.append(i == 0 ? "\"" : ",\"")
                    .append(list[i].replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer.bytes(), 0, buffer.size());
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY was refused", e);
        }
        buffer.reset();
    }

    /** Sends the rest and answers the number of rows written. */
    public long finish() {
        flush();
        try {
            complete = true;
            return copy.endCopy();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY was refused", e);
        }
    }

    /** Ends the COPY without its rows when {@link #finish} was not reached. */
    @Override
    public void close() {
        try {
            if (!complete && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("COPY cannot be cancelled", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** Its bytes can be read without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {

        Buffer() {
            super(CHUNK + 8192);
        }

        byte[] bytes() {
            return buf;
        }
    }
}

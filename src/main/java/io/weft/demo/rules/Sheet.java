package io.weft.demo.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The rows of one feed file, grown line by line; commas, quotes and line ends are quoted as RFC 4180 asks. */
final class Sheet {

    private static final int FLUSH_AT = 1 << 16;

    private final StringBuilder csv = new StringBuilder(FLUSH_AT);
    private final @Nullable Writer file;
    private int rows;

    /** @param file takes the rows as they come; without one they are kept in memory */
    Sheet(String header, @Nullable Writer file) {
        this.file = file;
        csv.append(header).append('\n');
    }

    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                csv.append(',');
            }
            if (values[i] != null) {
                append(values[i].toString());
            }
        }
        csv.append('\n');
        rows++;
        if (file != null && csv.length() > FLUSH_AT) {
            flush(file);
        }
    }

    /** Writes what is left to the file and closes it. */
    void close() {
        if (file == null) {
            return;
        }
        flush(file);
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush(Writer writer) {
        try {
            writer.append(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv.setLength(0);
    }

    private void append(String value) {
        if (value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
            csv.append(value);
        } else {
            csv.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    int rows() {
        return rows;
    }

    String csv() {
        return csv.toString();
    }
}

package io.weft.demo.rules;

import org.jspecify.annotations.Nullable;

/** The rows of one feed file, grown line by line; commas, quotes and line ends are quoted as RFC 4180 asks. */
final class Sheet {

    private final StringBuilder csv = new StringBuilder(1 << 16);
    private int rows;

    Sheet(String header) {
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

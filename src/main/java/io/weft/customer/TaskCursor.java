package io.weft.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a page of open tasks ended; written {@code 2026-11-21.17} in addresses. */
public record TaskCursor(LocalDate dueOn, long id) {

    /** Before anything. */
    public static TaskCursor first() {
        return new TaskCursor(LocalDate.of(1900, 1, 1), 0);
    }

    /** From an address; anything unreadable means the first page. */
    public static TaskCursor parse(@Nullable String text) {
        if (text == null) {
            return first();
        }
        try {
            var dot = text.lastIndexOf('.');
            return new TaskCursor(LocalDate.parse(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return first();
        }
    }

    @Override
    public String toString() {
        return dueOn + "." + id;
    }
}

package io.weft.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read on by key, never by offset (design 3.14).
 *
 * @param next key of the last row, to be sent as `after` for the rows that follow; null on the last page
 */
public record Page<T>(List<T> rows, @Nullable String next) {

    /** Makes a page of `size` rows out of a query that was asked for one more. */
    public static <T> Page<T> cut(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        return new Page<>(List.copyOf(oneMore.subList(0, size)), key.apply(oneMore.get(size - 1)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

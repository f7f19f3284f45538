package io.weft.attribution.web;

import io.weft.platform.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of rows as JSON; {@code next} goes into {@code after} of the next call and is null at the end. */
record RowsAnswer<T>(List<T> rows, @Nullable String next) {

    static <R, T> RowsAnswer<T> of(Page<R> page, Function<R, T> as) {
        return new RowsAnswer<>(page.rows().stream().map(as).toList(), page.next());
    }

    /** The page a caller asks for: 1 to 1,000 rows, 100 unless told. */
    record PageAsked(@Nullable Long after, @Nullable Integer limit) {

        private static final int USUAL = 100;
        private static final int MOST = 1_000;

        int size() {
            return limit == null ? USUAL : Math.max(1, Math.min(MOST, limit));
        }
    }
}

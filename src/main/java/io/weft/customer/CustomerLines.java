package io.weft.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the customer list; {@code next} is null on the last. */
public record CustomerLines(
        List<CustomerLine> rows, @Nullable String next) {

    public CustomerLines {
        rows = List.copyOf(rows);
    }
}

package io.weft.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next position the next page starts after; null when this is the last
 */
public record CustomerPage(List<CustomerRow> rows, @Nullable String next) {

    public CustomerPage {
        rows = List.copyOf(rows);
    }
}

package io.weft.customer;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: the rows after a position the page before gave, at most {@code limit} of them.
 *
 * @param after {@link CustomerPage#next} of the page before, or null for the first page
 */
public record PageAfter(@Nullable String after, int limit) {

    public static final int LARGEST = 200;

    public PageAfter {
        limit = Math.max(1, Math.min(limit, LARGEST));
    }

    public static PageAfter first(int limit) {
        return new PageAfter(null, limit);
    }
}

package io.weft.customer;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a list of customers under a name.
 *
 * @param page {@code /customers}, or {@code /penetration/people}
 * @param query the list's query string
 * @param shared with the people of the same unit
 */
public record KeepView(String name, String page, String query, boolean shared) {

    private static final int LONGEST_NAME = 60;

    /** With the name and the choice as a form sends them. */
    public static KeepView of(@Nullable String name, @Nullable Boolean shared, String page, String query) {
        return new KeepView(
                name == null ? "" : name.replace("\0", "").strip(), page, query, Boolean.TRUE.equals(shared));
    }

    /** A name one can find again. */
    public boolean isNamed() {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
}

package io.weft.customer.web;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One field two people changed at the same time. The values are what the form would send again; the texts are what a
 * person reads.
 */
record ConflictField(String name, String labelKey, String mine, String theirs, String mineText, String theirsText) {

    /** A field whose value is its own text. */
    static ConflictField plain(String name, String labelKey, @Nullable Object mine, @Nullable Object theirs) {
        return new ConflictField(name, labelKey, text(mine), text(theirs), text(mine), text(theirs));
    }

    /** What the page proposes: mine, but never nothing over something somebody wrote meanwhile. */
    public boolean mineFirst() {
        return !mine.isEmpty();
    }

    boolean differs() {
        return !mine.equals(theirs);
    }

    /** As a form sends it: several values separated by commas, nothing as the empty text. */
    static String text(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
        }
        return Objects.toString(value, "");
    }
}

package io.weft.access.web;

import org.jspecify.annotations.Nullable;

/** Texts of forms: trimmed, and nothing instead of an empty one. */
final class Fields {

    private Fields() {}

    static String given(@Nullable String text) {
        return text == null ? "" : text.trim();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}

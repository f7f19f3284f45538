package io.weft.attribution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A word to the other company. */
record CommentForm(
        @NotBlank(message = "{attribution.error.text}")
        @Size(max = 2000, message = "{attribution.error.long}")
        @Nullable
        String text) {

    static CommentForm empty() {
        return new CommentForm(null);
    }

    String words() {
        return text == null ? "" : text;
    }
}

package io.weft.attribution.web;

import io.weft.attribution.Grounds;
import io.weft.attribution.Objection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a company does not agree to a claim. */
record ObjectForm(
        @NotNull(message = "{attribution.error.grounds}") @Nullable
        Grounds grounds,

        @NotBlank(message = "{attribution.error.reason}")
        @Size(max = 1000, message = "{attribution.error.long}")
        @Nullable
        String text) {

    static ObjectForm empty() {
        return new ObjectForm(null, null);
    }

    Objection objection(long claim) {
        return new Objection(claim, Objects.requireNonNull(grounds), Objects.requireNonNull(text));
    }
}

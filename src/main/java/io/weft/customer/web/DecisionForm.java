package io.weft.customer.web;

import io.weft.customer.DecideTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which value is right, and why. */
record DecisionForm(
        @NotBlank @Size(max = 40) @Nullable String value,
        @NotBlank @Size(max = 400) @Nullable String reason) {

    DecideTag about(long gcid, String dimension) {
        return new DecideTag(
                gcid, dimension, String.valueOf(value), String.valueOf(reason).strip());
    }
}

package io.weft.customer.web;

import io.weft.customer.EditTagValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The names of a value of the tag dictionary, and whether it is offered; a new one has no version. */
record TagValueForm(
        @NotNull @NotBlank @Size(max = 40) @Pattern(regexp = PLAIN)
        String name,

        @NotNull @NotBlank @Size(max = 60) @Pattern(regexp = PLAIN)
        String nameEn,

        @Nullable Boolean offered,
        @Nullable Integer version) {

    private static final String PLAIN = "[^\\p{Cntrl}]*";

    EditTagValue of(String dimension, String code) {
        return new EditTagValue(
                dimension,
                code,
                name.strip(),
                nameEn.strip(),
                Boolean.TRUE.equals(offered),
                version == null ? -1 : version);
    }
}

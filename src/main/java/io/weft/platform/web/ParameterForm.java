package io.weft.platform.web;

import static java.util.Objects.requireNonNull;

import io.weft.platform.parameter.ParameterRow;
import io.weft.platform.parameter.ProposeValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of one parameter as it is proposed. */
record ParameterForm(
        @NotBlank @Size(max = 60) @Nullable String value,
        @NotNull @Nullable LocalDate from,
        @NotBlank @Size(max = 300) @Nullable String reason) {

    /** What a form without mistakes asks for. */
    ProposeValue of(ParameterRow row) {
        return new ProposeValue(
                row,
                requireNonNull(from),
                requireNonNull(value).strip(),
                requireNonNull(reason).strip());
    }
}

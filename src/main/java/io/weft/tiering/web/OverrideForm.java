package io.weft.tiering.web;

import io.weft.tiering.AskOverride;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Another tier for a customer, with a reason and a last day. */
record OverrideForm(
        @NotBlank @Size(max = 30) @Nullable String tier,
        @NotBlank @Size(max = 500) @Nullable String reason,

        @NotNull @FutureOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    AskOverride toCommand(long gcid) {
        return new AskOverride(gcid, tier, reason.strip(), until);
    }
}

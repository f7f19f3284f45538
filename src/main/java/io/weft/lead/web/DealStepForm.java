package io.weft.lead.web;

import io.weft.lead.DealAction;
import io.weft.lead.DealStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One step of a joint deal: which, on what one saw, and why or with which policy. */
record DealStepForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable DealAction action,

        @Size(max = 1000, message = "{lead.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{lead.error.nul}")
        @Nullable
        String note) {

    DealStep step(long deal) {
        if (version == null || action == null) {
            throw new IllegalStateException("not validated");
        }
        return new DealStep(deal, version, action, note == null || note.isBlank() ? null : note.strip());
    }
}

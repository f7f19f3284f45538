package io.weft.lead.web;

import io.weft.lead.VisitAction;
import io.weft.lead.VisitStep;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One step of an accompanied visit. */
record VisitForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable VisitAction action,

        @Size(max = 1000) @Pattern(regexp = LeadForm.NO_NUL) @Nullable
        String note,

        @Min(1) @Max(5) @Nullable Integer rating) {

    boolean isWhole() {
        boolean said = note != null && !note.isBlank();
        return (action != VisitAction.HOLD || said) && (action != VisitAction.RATE || rating != null);
    }

    VisitStep step(long visit) {
        if (version == null || action == null) {
            throw new IllegalStateException("not validated");
        }
        return new VisitStep(visit, version, action, note == null || note.isBlank() ? null : note.strip(), rating);
    }
}

package io.weft.lead.web;

import io.weft.lead.LeadAction;
import io.weft.lead.LeadStep;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One step of a lead: which, on what one saw, and why or to whom. */
record StepForm(
        @NotNull @Nullable Integer version,
        @NotNull @Nullable LeadAction action,

        @Size(max = 1000, message = "{lead.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{lead.error.nul}")
        @Nullable
        String note,

        @Nullable Long person) {

    /** A reason, a number or a person that the step needs is missing. */
    @Nullable
    String missing() {
        if (action == LeadAction.HAND_ON && person == null) {
            return "lead.error.person";
        }
        boolean empty = note == null || note.isBlank();
        if (action == LeadAction.APPLY && empty) {
            return "lead.error.application";
        }
        return action != null && action.needsReason() && empty ? "lead.error.reason" : null;
    }

    LeadStep step(long lead) {
        if (version == null || action == null) {
            throw new IllegalStateException("not validated");
        }
        return new LeadStep(lead, version, action, note == null || note.isBlank() ? null : note.strip(), person);
    }
}

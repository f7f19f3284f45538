package io.weft.lead.web;

import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.NeedAnswer;
import io.weft.lead.LeadAction;
import io.weft.lead.LeadStep;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact about a lead: what was said, how, and what came of it. */
record ProgressForm(
        @NotNull @Nullable Integer version,

        @NotBlank(message = "{contact.error.summary}")
        @Size(max = 4000, message = "{contact.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String summary,

        @NotNull(message = "{contact.error.mode}") @Nullable ContactMode mode,
        @Nullable ContactOutcome outcome,
        @Nullable UUID key) {

    LeadStep step(long lead) {
        return new LeadStep(lead, version == null ? -1 : version, LeadAction.CONTACT, null, null);
    }

    ContactDetails details(LocalDateTime now) {
        if (summary == null || mode == null) {
            throw new IllegalStateException("not validated");
        }
        return new ContactDetails(
                summary.strip(), mode, ContactDirection.OUT, ContactPurpose.SALES, now, outcome, NeedAnswer.open());
    }

    UUID keyOrNew() {
        return key == null ? UUID.randomUUID() : key;
    }
}

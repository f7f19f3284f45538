package io.weft.lead.web;

import io.weft.lead.OpenDeal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a new joint deal. */
record DealForm(
        @NotNull(message = "{lead.error.customer}") @Nullable
        Long gcid,

        @NotBlank(message = "{lead.deal.error.title}")
        @Size(max = 200, message = "{lead.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{lead.error.nul}")
        @Nullable
        String title,

        @NotEmpty(message = "{lead.deal.error.companies}")
        @Size(max = 8, message = "{lead.deal.error.companies}")
        @Nullable
        List<@Size(max = 64) String> companies) {

    OpenDeal command() {
        if (gcid == null || title == null || companies == null) {
            throw new IllegalStateException("not validated");
        }
        return new OpenDeal(gcid, title.strip(), companies.stream().distinct().toList());
    }
}

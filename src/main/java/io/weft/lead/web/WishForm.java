package io.weft.lead.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The customer's own wish for another company, as it was said. */
record WishForm(
        @NotNull(message = "{lead.error.saidOn}")
        @PastOrPresent(message = "{lead.error.saidOn}")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate saidOn,

        @NotBlank(message = "{lead.error.evidence}")
        @Size(max = 2000, message = "{lead.error.long}")
        @Pattern(regexp = LeadForm.NO_NUL, message = "{lead.error.nul}")
        @Nullable
        String words) {}

package io.weft.lead.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** When and where two go to see a customer together. */
record VisitPlanForm(
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime at,

        @Size(max = 200) @Pattern(regexp = LeadForm.NO_NUL) @Nullable
        String place) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** Anything else is a slip. */
    boolean isPlausible() {
        return at != null && at.getYear() >= FIRST_YEAR && at.getYear() < LAST_YEAR;
    }
}

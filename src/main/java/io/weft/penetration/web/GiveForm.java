package io.weft.penetration.web;

import io.weft.customer.TaskDetails;
import io.weft.customer.WithoutCarer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the people of a list are to be asked or told, by when, and what becomes of those nobody looks after. */
record GiveForm(
        @NotBlank(message = "{task.error.titleMissing}")
        @Size(max = 200, message = "{task.error.title}")
        @Pattern(regexp = GiveForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String title,

        @Size(max = 2000, message = "{task.error.note}")
        @Pattern(regexp = GiveForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String note,

        @NotNull(message = "{task.error.due}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueOn,

        @Nullable WithoutCarer rest) {

    static final String NO_NUL = "[^\\x00]*";

    TaskDetails details(LocalDate usually) {
        return new TaskDetails(
                title == null ? "" : title.strip(),
                note == null || note.isBlank() ? null : note,
                dueOn == null ? usually : dueOn);
    }

    WithoutCarer others() {
        return rest == null ? WithoutCarer.UNIT : rest;
    }

    /** Between a day and two years later; anything else is a slip. */
    boolean dueIsPlausible(LocalDate today) {
        return dueOn == null || !dueOn.isBefore(today) && dueOn.isBefore(today.plusYears(2));
    }
}

package io.weft.customer.web;

import io.weft.customer.TaskDetails;
import io.weft.customer.TaskRow;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The task form. */
record TaskForm(
        @Nullable Long gcid,

        @NotBlank(message = "{task.error.titleMissing}")
        @Size(max = 200, message = "{task.error.title}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String title,

        @Size(max = 2000, message = "{task.error.note}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String note,

        @NotNull(message = "{task.error.due}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueOn,

        @Nullable Integer version) {

    static TaskForm fresh(@Nullable Long gcid, LocalDate dueOn) {
        return new TaskForm(gcid, null, null, dueOn, null);
    }

    static TaskForm of(TaskRow task) {
        return new TaskForm(task.gcid(), task.title(), task.note(), task.dueOn(), task.version());
    }

    TaskDetails details() {
        if (title == null || dueOn == null) {
            throw new IllegalStateException("not validated");
        }
        return new TaskDetails(title, note, dueOn);
    }

    /** Between the year 2000 and 2200; anything else is a slip. */
    boolean dueIsPlausible() {
        return dueOn == null || (dueOn.getYear() >= 2000 && dueOn.getYear() < 2200);
    }
}

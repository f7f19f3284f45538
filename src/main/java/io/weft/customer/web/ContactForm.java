package io.weft.customer.web;

import io.weft.customer.ContactDetails;
import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.customer.ContactView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The contact form. Empty {@code at} means now.
 *
 * @param back where saving returns to: {@code home}, {@code tasks}, else the customer
 */
record ContactForm(
        @Nullable Long gcid,

        @NotBlank(message = "{contact.error.summary}")
        @Size(max = 4000, message = "{contact.error.long}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String summary,

        @NotNull(message = "{contact.error.mode}") @Nullable ContactMode mode,

        @NotNull(message = "{contact.error.direction}") @Nullable
        ContactDirection direction,

        @Nullable ContactPurpose purpose,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
        LocalDateTime at,

        @Nullable ContactOutcome outcome,
        @Nullable Set<NeedChoice> needs,
        @Nullable NextDay nextDay,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate nextOn,

        @Size(max = 200, message = "{task.error.title}")
        @Pattern(regexp = ContactForm.NO_NUL, message = "{contact.error.nul}")
        @Nullable
        String nextTitle,

        @Nullable UUID key,
        @Nullable Long task,
        @Nullable String back,
        @Nullable Integer version) {

    static final String NO_NUL = "[^\\x00]*";

    /** Preset for a fresh contact: an outgoing call, unless the context says otherwise. */
    static ContactForm fresh(ContactStart start) {
        var mode = start.mode();
        return new ContactForm(
                start.gcid(),
                null,
                mode == null || mode == ContactMode.WEB ? ContactMode.PHONE : mode,
                ContactDirection.OUT,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                UUID.randomUUID(),
                start.task(),
                start.back(),
                null);
    }

    static ContactForm of(ContactView contact) {
        var details = contact.details();
        return new ContactForm(
                contact.gcid(),
                details.summary(),
                details.mode(),
                details.direction(),
                details.purpose(),
                details.at().truncatedTo(ChronoUnit.MINUTES),
                details.outcome(),
                NeedChoice.of(details.needs()),
                null,
                null,
                null,
                null,
                null,
                null,
                contact.version());
    }

    /** The same entry, about the customer it was logged for. */
    ContactForm about(long customer) {
        return new ContactForm(
                customer, summary, mode, direction, purpose, at, outcome, needs, null, null, null, null, null, null,
                version);
    }

    /** What was chosen; never null. */
    Set<NeedChoice> chosenNeeds() {
        return needs == null ? Set.of() : needs;
    }

    /** @param now Shanghai wall time, taken when no time was given */
    ContactDetails details(LocalDateTime now) {
        if (summary == null || mode == null || direction == null) {
            throw new IllegalStateException("not validated");
        }
        var when = at == null ? now : at;
        return new ContactDetails(summary, mode, direction, purpose, when, outcome, NeedChoice.answer(chosenNeeds()));
    }

    /** The day of the next step: the one written, else the chip's, else none. */
    @Nullable
    LocalDate next(LocalDate today) {
        return nextOn != null ? nextOn : nextDay == null ? null : nextDay.after(today);
    }
}

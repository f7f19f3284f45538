package io.weft.lead;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Leads a figure counts as stopped at a gate, to open them from it (M-42).
 *
 * @param rule that stood against them
 * @param during month or year in which it first did, {@code 2026-10} or {@code 2026}
 * @param became only those that still stand, or that went on by the customer's wish
 */
public record LeadStop(
        @Nullable @Size(max = 20) String rule,

        @Nullable @Pattern(regexp = "(\\d{4}(-(0[1-9]|1[0-2]))?)?", message = "{lead.error.period}")
        String during,

        @Nullable Became became) {

    /** What became of stopped leads. */
    public enum Became {
        OPEN,
        WISHED
    }

    public static LeadStop none() {
        return new LeadStop(null, null, null);
    }

    public boolean isGiven() {
        return rule != null && !rule.isBlank();
    }

    public LocalDate from() {
        return during == null || during.isBlank()
                ? LocalDate.of(1900, 1, 1)
                : LocalDate.parse(during.length() == 4 ? during + "-01-01" : during + "-01");
    }

    public LocalDate until() {
        return during == null || during.isBlank()
                ? LocalDate.of(9999, 1, 1)
                : during.length() == 4 ? from().plusYears(1) : from().plusMonths(1);
    }
}

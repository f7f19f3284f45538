package io.weft.penetration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The earlier of two states of a figure.
 *
 * @param asKnownThen without contracts that were loaded later, and with the customer numbers of then; else as known now
 */
public record Since(LocalDate day, boolean asKnownThen) {

    private static final String THEN = ".then";

    /** As addresses write it: {@code 2026-10-31}, or {@code 2026-10-31.then}. */
    public String text() {
        return day + (asKnownThen ? THEN : "");
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Since> parse(String text) {
        boolean then = text.endsWith(THEN);
        try {
            return Optional.of(new Since(
                    LocalDate.parse(then ? text.substring(0, text.length() - THEN.length()) : text), then));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

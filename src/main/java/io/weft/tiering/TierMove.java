package io.weft.tiering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One step of a customer's history.
 *
 * @param from null when he had no tier before
 * @param to null when he has none any more
 * @param cause FIRST, MONTHLY, DEMAND, RECOUNT, OVERRIDE or GONE
 */
public record TierMove(
        @Nullable String from, @Nullable String to, LocalDate day, OffsetDateTime at, String cause, int version) {

    public String causeKey() {
        return "tiering.cause." + cause;
    }
}

package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a customer as it was made, also one that no longer counts (SR-CUS-03).
 *
 * @param enteredAt null for the income of a record
 * @param endedAt when something took its place or it was taken back; null while it counts
 * @param takenBack by who had said so
 * @param reason why a steward decided so
 */
public record TagPast(
        TagSaid said,
        @Nullable OffsetDateTime enteredAt,
        @Nullable OffsetDateTime endedAt,
        boolean takenBack,
        @Nullable String reason) {

    /** Message key of what became of it. */
    public String stateKey() {
        return "tag.state." + (endedAt == null ? "CURRENT" : takenBack ? "TAKEN_BACK" : "REPLACED");
    }
}

package io.weft.tiering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run over all customers.
 *
 * @param status RUNNING, PUBLISHED or FAILED
 * @param views company views looked at
 * @param held customers the rule would put lower, kept for another run
 * @param replayable whether what it looked at is still kept
 */
public record TierRunView(
        long id,
        RunCause cause,
        LocalDate day,
        int version,
        String status,
        @Nullable UUID jobId,
        String askedBy,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        long customers,
        long views,
        long up,
        long down,
        long held,
        @Nullable String digest,
        boolean replayable) {

    public boolean isPublished() {
        return status.equals("PUBLISHED");
    }

    public String statusKey() {
        return "tiering.run-status." + status;
    }

    /** The tone of its badge. */
    public String tone() {
        return switch (status) {
            case "PUBLISHED" -> "ok";
            case "FAILED" -> "bad";
            default -> "busy";
        };
    }
}

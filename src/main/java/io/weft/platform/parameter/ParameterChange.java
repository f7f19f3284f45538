package io.weft.platform.parameter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change one person proposed, and what the second one said (AC-02). */
public record ParameterChange(
        long id,
        String key,
        LocalDate validFrom,
        String value,
        String reason,
        Status status,
        long proposedBy,
        String proposedLogin,
        OffsetDateTime proposedAt,
        @Nullable String decidedLogin,
        @Nullable OffsetDateTime decidedAt) {

    public enum Status {
        PROPOSED,
        APPROVED,
        REFUSED
    }

    public boolean open() {
        return status == Status.PROPOSED;
    }
}

package io.weft.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one who knows the customer brings a specialist of the other line (SR-COO-11). */
public record Visit(
        long id,
        long lead,
        long hostUser,
        String hostName,
        long specialistUser,
        String specialistName,
        Instant plannedAt,
        @Nullable String place,
        VisitStatus status,
        @Nullable Instant hostCheckedIn,
        @Nullable Instant specialistCheckedIn,
        @Nullable Integer rating,
        @Nullable String ratingNote,
        int version) {

    public boolean isOf(long user) {
        return hostUser == user || specialistUser == user;
    }

    public boolean bothCheckedIn() {
        return hostCheckedIn != null && specialistCheckedIn != null;
    }

    public boolean hasCheckedIn(long user) {
        return user == hostUser ? hostCheckedIn != null : specialistCheckedIn != null;
    }
}

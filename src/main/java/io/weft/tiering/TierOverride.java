package io.weft.tiering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A tier somebody wants or set against the rule.
 *
 * @param viewer the company in whose view it holds
 * @param until last day it holds
 * @param status ASKED, APPROVED, REJECTED or ENDED
 * @param before the tier he has now; once it holds, the one the rule gives
 */
public record TierOverride(
        long id,
        String viewer,
        long gcid,
        String tier,
        String reason,
        LocalDate until,
        long askedBy,
        String asker,
        OffsetDateTime askedAt,
        String status,
        String decider,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String before) {

    public boolean isAsked() {
        return status.equals("ASKED");
    }
}

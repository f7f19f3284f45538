package io.weft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contact on a timeline.
 *
 * @param by who logged it, masked as the viewer may see it; null = a core system
 * @param mine the viewer logged it and may mend it
 */
public record ContactRow(
        long id,
        String company,
        OffsetDateTime at,
        ContactMode mode,
        @Nullable ContactDirection direction,
        @Nullable ContactPurpose purpose,
        @Nullable String summary,
        @Nullable ContactOutcome outcome,
        @Nullable LocalDate nextOn,
        List<String> needs,
        @Nullable Boolean otherLineNeed,
        boolean late,
        @Nullable String by,
        boolean mine) {

    /** The same contact under another name of its author. */
    public ContactRow withBy(@Nullable String name) {
        return new ContactRow(
                id,
                company,
                at,
                mode,
                direction,
                purpose,
                summary,
                outcome,
                nextOn,
                needs,
                otherLineNeed,
                late,
                name,
                mine);
    }

    /** Position of this row, for the page after it. */
    public String cursor() {
        return new ContactCursor(at.toInstant(), id).toString();
    }

    /** Reminds the author of the open question (SR-COO-08). */
    public boolean asksForNeeds() {
        return mine && otherLineNeed == null;
    }
}

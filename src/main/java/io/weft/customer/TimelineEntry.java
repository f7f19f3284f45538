package io.weft.customer;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the timeline: a contact, or a moment another module tells of.
 *
 * @param id of the contact; for moments a negative number that grows less into the past, so that one order holds for all
 * @param own the viewer is who spoke with the customer, whoever entered it
 */
public record TimelineEntry(
        OffsetDateTime at,
        long id,
        boolean own,
        @Nullable ContactRow contact,
        @Nullable Moment moment) {

    /** Position of this line, for the page after it. */
    public String cursor() {
        return new ContactCursor(at.toInstant(), id).toString();
    }

    /** Whether this line comes after a position. */
    public boolean after(ContactCursor position) {
        int order = at.toInstant().compareTo(position.at());
        return order < 0 || order == 0 && id < position.id();
    }
}

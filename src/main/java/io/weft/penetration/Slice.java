package io.weft.penetration;

import java.time.LocalDate;

/** One cut through the group's portfolio: a day, a segment and filters. */
public record Slice(LocalDate asOf, Segment segment, Filters filters) {

    /** The same cut on another day. */
    public Slice on(LocalDate day) {
        return new Slice(day, segment, filters);
    }

    /** The same cut with other filters. */
    public Slice filteredBy(Filters other) {
        return new Slice(asOf, segment, other);
    }
}

package io.weft.penetration;

import java.time.LocalDate;

/** One cut through the group's portfolio: a day, a segment, filters, and what is added up. */
public record Slice(LocalDate asOf, Segment segment, Filters filters, Counting counting) {

    /** A cut counted as usual. */
    public Slice(LocalDate asOf, Segment segment, Filters filters) {
        this(asOf, segment, filters, Counting.USUAL);
    }

    /** The same cut on another day. */
    public Slice on(LocalDate day) {
        return new Slice(day, segment, filters, counting);
    }

    /** The same cut with other filters. */
    public Slice filteredBy(Filters other) {
        return new Slice(asOf, segment, other, counting);
    }

    /** The same cut, counted otherwise. */
    public Slice counted(Counting other) {
        return new Slice(asOf, segment, filters, other);
    }
}

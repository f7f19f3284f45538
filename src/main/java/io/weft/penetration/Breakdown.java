package io.weft.penetration;

import java.util.List;

/**
 * How the rows of an answer are formed: one row per combination of the dimensions.
 *
 * @param byLevel organisation units are rolled up to the children of the filtered unit, or to the top units
 */
public record Breakdown(List<Dimension> by, boolean byLevel) {

    public Breakdown {
        by = List.copyOf(by);
    }

    /** Totals only. */
    public static Breakdown none() {
        return new Breakdown(List.of(), false);
    }

    /** Rows as they are, organisation units not rolled up. */
    public static Breakdown by(Dimension... dimensions) {
        return new Breakdown(List.of(dimensions), false);
    }

    /** Rows with organisation units rolled up by one level below the filter. */
    public static Breakdown rolledUp(Dimension... dimensions) {
        return new Breakdown(List.of(dimensions), true);
    }
}

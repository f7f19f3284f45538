package io.weft.penetration;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a slice stand behind a number.
 *
 * @param kind what they have in common
 * @param first the company, or the company moved from
 * @param second the other company, or the company moved to
 */
public record People(
        Kind kind, @Nullable String first, @Nullable String second) {

    /** What the customers behind a number have in common. */
    public enum Kind {
        /** At least one active contract in the slice. */
        ANY,
        /** Active products of two or more companies. */
        MULTI,
        /** Active products of both companies. */
        PAIR,
        /** Four or more active contracts. */
        MANY,
        /** Hold something in the slice, but nothing of the series named first. */
        LACKS,
        /** New in the year up to the slice's day (M-10). */
        BEGAN,
        /** Bought again in the year up to the slice's day (M-11). */
        ADDED,
        /** Active a year before the slice's day and on it (M-16). */
        STAYED,
        /** Active a year before the slice's day and no longer. */
        LEFT,
        /** Moved from the first company to the second in the year up to the slice's day (M-06). */
        MOVED
    }

    /** Everybody in the slice. */
    public static People any() {
        return new People(Kind.ANY, null, null);
    }
}

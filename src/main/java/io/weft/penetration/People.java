package io.weft.penetration;

import org.jspecify.annotations.Nullable;

/**
 * Which customers of a slice stand behind a number.
 *
 * @param kind what they have in common
 * @param first the company, the company moved from, the series lacked, or the earlier state
 * @param second the other company, the company moved to, the cause of a change, or the day since when
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
        /** Active a year before the slice's day: the denominator of M-11 and M-16. */
        START,
        /** Held four or more contracts a year before the slice's day. */
        MANY_START,
        /** Of those, still active on the slice's day. */
        MANY_STAYED,
        /** Why a figure changed since the state named first: the cause named second, see {@link Since} and {@link Cause}. */
        CHANGED,
        /** Active on the slice's day and on the day named second: of a cohort, those who stayed (M-16). */
        SINCE,
        /** Moved from the first company to the second in the year up to the slice's day (M-06). */
        MOVED
    }

    /** Those behind one cause of a change. */
    public static People changed(Since since, Cause cause) {
        return new People(Kind.CHANGED, since.text(), cause.name());
    }

    /** Everybody in the slice. */
    public static People any() {
        return new People(Kind.ANY, null, null);
    }
}

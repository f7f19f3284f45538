package io.weft.kpi.rules;

import java.time.LocalDate;

/**
 * A contract of a customer, as counting sees it. Days are counted since 1970.
 *
 * @param groups numbers of the subjects it belongs to
 * @param until first day no longer active
 * @param premium yearly premium in fen, single premium already reduced; 0 for holdings
 * @param policy a policy, not a holding
 * @param renewal a policy that takes another's place
 */
public record Held(
        Groups.Sold product, int[] groups, int from, int until, long premium, boolean policy, boolean renewal) {

    boolean activeOn(int day) {
        return from <= day && day < until;
    }

    /** Begins in a span of days, both ends included. */
    boolean beginsIn(int first, int last) {
        return from >= first && from <= last;
    }

    /** A day as counting sees it. */
    public static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }
}

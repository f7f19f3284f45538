package io.weft.penetration.rules;

/**
 * What is kept of how a contract came to be known as it is; few are different, so that equal ones are stored once.
 *
 * @param known day it was loaded first (epoch day), {@link #ALWAYS} when nothing says so
 * @param former number of the customer it belonged to before, 0 when it was always the one of now
 * @param until the day that changed
 */
public record Past(int known, long former, int until) {

    /** Known before anything else. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    /** Nothing to tell. */
    public static final Past NONE = new Past(ALWAYS, 0, ALWAYS);

    boolean knownOn(int day) {
        return known <= day;
    }

    /** Whose it was as far as one knew on a day. */
    long ownerOn(int day, long now) {
        return former != 0 && day < until ? former : now;
    }
}

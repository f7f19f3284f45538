package io.weft.penetration;

/** Why a figure changed between two states. In the order of a waterfall; together they add up to the whole difference. */
public enum Cause {
    /** Two customer numbers turned out to be one customer. */
    MERGED,
    /** One customer number turned out to be several customers. */
    SEPARATED,
    /** Dated before the first day, but loaded after it. */
    LATE,
    /** Came with a first contract: nothing the viewer may see was active on the first day. */
    NEW,
    /** Was a customer already, of another company, unit, channel or whatever the slice asks for. */
    MOVED_IN,
    /** Customers of both days took something more. */
    ADDED,
    /** Customers of both days gave something up. */
    DROPPED,
    /** Still a customer, but not in the slice any more. */
    MOVED_OUT,
    /** The last contract the viewer may see ended. */
    ENDED
}

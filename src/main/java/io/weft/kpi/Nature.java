package io.weft.kpi;

/** How a measure behaves in time. */
public enum Nature {
    /** Happens: taken for the month and for the year so far. */
    FLOW,
    /** Stands at the end of the month, or belongs to that month only. */
    STOCK
}

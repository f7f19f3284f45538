package io.weft.platform.calendar;

/** Why a day is not what its weekday says. */
public enum DayKind {
    /** A day off. */
    HOLIDAY,
    /** A Saturday or Sunday worked to make up for a bridge day. */
    WORKDAY
}

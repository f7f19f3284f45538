package io.weft.penetration;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record Period(LocalDate first, LocalDate last) {

    /** The twelve months that end with a day. */
    public static Period yearUntil(LocalDate last) {
        return new Period(last.minusYears(1).plusDays(1), last);
    }
}

package io.weft.customer;

import java.time.LocalDate;

/** Ages in full years, both ends included. */
public enum AgeBand {
    UNDER_18(0, 17),
    FROM_18(18, 25),
    FROM_26(26, 35),
    FROM_36(36, 45),
    FROM_46(46, 55),
    FROM_56(56, 65),
    OVER_65(66, 150);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** Born after this day is too young for the band. */
    public LocalDate bornUntil(LocalDate today) {
        return today.minusYears(youngest);
    }

    /** Born on this day or earlier is too old for the band. */
    public LocalDate bornAfter(LocalDate today) {
        return today.minusYears(oldest + 1L);
    }
}

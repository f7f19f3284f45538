package io.weft.penetration.rules;

import java.time.LocalDate;

/** The month of a day, for the days insurance knows looked up and not worked out. */
final class Months {

    private static final int FIRST = Math.toIntExact(LocalDate.of(1949, 1, 1).toEpochDay());
    private static final short[] KNOWN =
            new short[Math.toIntExact(LocalDate.of(2100, 1, 1).toEpochDay()) - FIRST];

    static {
        for (int day = 0; day < KNOWN.length; day++) {
            KNOWN[day] = (short) worked(FIRST + day);
        }
    }

    private Months() {}

    /** Twelve times the year, and 0 to 11. */
    static int of(int epochDay) {
        int day = epochDay - FIRST;
        return 0 <= day && day < KNOWN.length ? KNOWN[day] : worked(epochDay);
    }

    private static int worked(int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }
}

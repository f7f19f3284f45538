package io.weft.penetration.rules;

import io.weft.customer.AgeBand;
import java.time.LocalDate;
import java.util.Arrays;

/** Age bands on one day, compiled to birthdays. */
final class Ages {

    /** Longer than any band, so that who was born before is in none. */
    private static final int YEARS = 152;

    private final int first;
    private final byte[] bands;

    Ages(LocalDate day) {
        first = Math.toIntExact(day.minusYears(YEARS).toEpochDay());
        bands = new byte[Math.toIntExact(day.toEpochDay()) - first + 1];
        Arrays.fill(bands, (byte) Codes.NONE);
        for (var band : AgeBand.values()) {
            int youngest = Math.toIntExact(band.bornUntil(day).toEpochDay()) - first;
            int oldest = Math.toIntExact(band.bornAfter(day).toEpochDay()) - first;
            Arrays.fill(bands, oldest + 1, youngest + 1, (byte) band.ordinal());
        }
    }

    /** The band of somebody born on an epoch day, {@link Codes#NONE} when that is not known or out of all bands. */
    int band(int born) {
        if (born == ContractLife.UNKNOWN || born < first) {
            return Codes.NONE;
        }
        int at = born - first;
        return at < bands.length ? bands[at] : Codes.NONE;
    }
}

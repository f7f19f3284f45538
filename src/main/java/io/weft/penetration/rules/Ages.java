package io.weft.penetration.rules;

import io.weft.customer.AgeBand;
import java.time.LocalDate;

/** Age bands on one day, compiled to birthdays. */
final class Ages {

    private final int[] youngest;
    private final int[] oldest;

    Ages(LocalDate day) {
        var bands = AgeBand.values();
        youngest = new int[bands.length];
        oldest = new int[bands.length];
        for (int i = 0; i < bands.length; i++) {
            youngest[i] = Math.toIntExact(bands[i].bornUntil(day).toEpochDay());
            oldest[i] = Math.toIntExact(bands[i].bornAfter(day).toEpochDay());
        }
    }

    /** The band of somebody born on an epoch day, {@link Codes#NONE} when that is not known or out of all bands. */
    int band(int born) {
        if (born != ContractLife.UNKNOWN) {
            for (int i = 0; i < youngest.length; i++) {
                if (born > oldest[i] && born <= youngest[i]) {
                    return i;
                }
            }
        }
        return Codes.NONE;
    }
}

package io.weft.demo;

import java.time.LocalDate;

/** What the demo group is made from: the same plan gives the same files, byte for byte. */
public record DemoPlan(long seed, LocalDate today, int persons) {

    private static final long SEED = 20261121L;
    private static final int PERSONS = 17_400;

    /** The group of about 20,000 customers a fresh installation shows. */
    public static DemoPlan asOf(LocalDate today) {
        return new DemoPlan(SEED, today, PERSONS);
    }
}

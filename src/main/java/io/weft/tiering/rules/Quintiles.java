package io.weft.tiering.rules;

import java.util.Arrays;

/** Fifths of all customers by one measure (PR-ANA-05): the edges found once, the fifth of a value found by them. */
public final class Quintiles {

    private static final int FIFTHS = 5;

    private Quintiles() {}

    /** The four edges of a series of values, which it sorts: the first value of the second to the fifth fifth. */
    public static long[] edges(long[] values) {
        Arrays.sort(values);
        var edges = new long[FIFTHS - 1];
        for (int i = 1; i < FIFTHS; i++) {
            edges[i - 1] = values.length == 0 ? 0 : values[(int) ((long) values.length * i / FIFTHS)];
        }
        return edges;
    }

    /** 1 for the lowest fifth, 5 for the highest; equal values are always in the same fifth. */
    public static int of(long value, long[] edges) {
        int fifth = 1;
        for (long edge : edges) {
            if (value >= edge) {
                fifth++;
            }
        }
        return fifth;
    }
}

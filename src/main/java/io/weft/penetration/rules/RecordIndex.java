package io.weft.penetration.rules;

/** Finds the place of a number among millions without an object for each. */
final class RecordIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] keys;
    private final int[] places;
    private final int shift;

    /** Of different numbers, as many of the column as are given. */
    RecordIndex(LongColumn numbers) {
        int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(2 * numbers.size()));
        keys = new long[1 << bits];
        places = new int[1 << bits];
        shift = Long.SIZE - bits;
        for (int i = 0; i < numbers.size(); i++) {
            int at = place(numbers.at(i));
            keys[at] = numbers.at(i);
            places[at] = i + 1;
        }
    }

    /** {@link Codes#NONE} for a number that is not among them. */
    int of(long number) {
        return places[place(number)] - 1;
    }

    private int place(long number) {
        int at = (int) (number * SPREAD >>> shift);
        while (places[at] != 0 && keys[at] != number) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}

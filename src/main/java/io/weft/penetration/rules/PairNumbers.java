package io.weft.penetration.rules;

/** Numbers pairs of numbers in the order they are first seen, without an object for each question. */
public final class PairNumbers {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private int bits = 8;
    private long[] keys = new long[1 << bits];
    private int[] numbers = new int[1 << bits];
    private int size;

    /** The number of a pair; one never seen gets the next, which is how many there were. */
    public int of(int first, int second) {
        long key = (long) first << Integer.SIZE | second & 0xffff_ffffL;
        int at = place(key);
        if (numbers[at] == 0) {
            if (2 * size >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            numbers[at] = ++size;
        }
        return numbers[at] - 1;
    }

    private int place(long key) {
        int at = (int) (key * SPREAD >>> Long.SIZE - bits);
        while (numbers[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var before = keys;
        var numbersBefore = numbers;
        bits++;
        keys = new long[1 << bits];
        numbers = new int[1 << bits];
        for (int i = 0; i < before.length; i++) {
            if (numbersBefore[i] != 0) {
                int at = place(before[i]);
                keys[at] = before[i];
                numbers[at] = numbersBefore[i];
            }
        }
    }
}

package io.weft.penetration.rules;

import java.util.Arrays;

/** A column of longs that grows. */
final class LongColumn {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long at(int index) {
        return values[index];
    }

    void set(int index, long value) {
        values[index] = value;
    }

    int indexOf(long value) {
        return Arrays.binarySearch(values, 0, size, value);
    }

    int size() {
        return size;
    }

    long last() {
        return values[size - 1];
    }

    long[] copy() {
        return Arrays.copyOf(values, size);
    }

    /** The values, handed over; the column is used up, because two of them would be too much for a large group. */
    long[] trimmed() {
        var all = values.length == size ? values : Arrays.copyOf(values, size);
        values = new long[0];
        return all;
    }
}

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

    long[] trimmed() {
        return Arrays.copyOf(values, size);
    }
}

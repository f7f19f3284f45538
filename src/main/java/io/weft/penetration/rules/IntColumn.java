package io.weft.penetration.rules;

import java.util.Arrays;

/** A column of ints that grows. */
final class IntColumn {

    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int at(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /** The values, handed over; the column is used up, because two of them would be too much for a large group. */
    int[] trimmed() {
        var all = values.length == size ? values : Arrays.copyOf(values, size);
        values = new int[0];
        return all;
    }
}

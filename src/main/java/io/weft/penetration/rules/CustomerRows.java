package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/** The rows one customer stands in, each with the days on which he does; units may count with all below them. */
final class CustomerRows {

    /** Takes a row and its days. */
    interface Taker {
        void take(int row, long days);
    }

    private final Rows rows;
    private final long[] days;
    private final int[] touched;
    private int count;

    CustomerRows(Rows rows) {
        this.rows = rows;
        days = new long[rows.count()];
        touched = new int[days.length];
    }

    /** The same for another range of customers. */
    CustomerRows fresh() {
        return new CustomerRows(rows);
    }

    int count() {
        return days.length;
    }

    @Nullable
    String code(int row) {
        return rows.code(row);
    }

    void of(int customer, Lives lives, int found) {
        for (int i = 0; i < found; i++) {
            long active = lives.active(lives.found[i]);
            rows.each(customer, lives.found[i], row -> add(row, active));
        }
    }

    private void add(int row, long active) {
        if (active != 0) {
            if (days[row] == 0) {
                touched[count++] = row;
            }
            days[row] |= active;
        }
    }

    /** Hands over what the customer came to and forgets it. */
    void drain(Taker taker) {
        for (int i = 0; i < count; i++) {
            taker.take(touched[i], days[touched[i]]);
            days[touched[i]] = 0;
        }
        count = 0;
    }
}

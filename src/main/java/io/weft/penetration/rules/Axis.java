package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import org.jspecify.annotations.Nullable;

/** A breakdown by something that is not in a contract's {@link Traits}: rows of it are numbered from 0, which is "none". */
interface Axis {

    int size();

    /** So many rows next to each other are one of a breakdown. */
    default int step() {
        return 1;
    }

    /** True when all contracts of a customer fall in one row; else the row depends on the contract alone. */
    boolean isOfCustomer();

    /** The row a customer's contract falls in. */
    int at(int customer, int contract);

    /** The same for all questions of one day to which it gives the same answers. */
    Key key();

    /**
     * @param view the viewer's, where it matters
     * @param step see {@link #step()}
     */
    record Key(Dimension dimension, int view, int step) {

        static Key of(Dimension dimension) {
            return new Key(dimension, 0, 1);
        }
    }

    /** Adds so many times the row of each: of the customers of a block who have contracts on the day, or of its contracts. */
    void add(int[] to, int times, Block block);

    /** Customers from the first up to, not including, the end. */
    record Block(ActiveOn active, int begin, int end) {

        private static final int SIGN = Integer.SIZE - 1;

        /** 1 for a customer who has contracts on the day, else 0. */
        int has(int customer) {
            return active.first[customer] - active.first[customer + 1] >>> SIGN;
        }
    }

    /** The code of a row, null for row 0. */
    @Nullable
    String code(int row);
}

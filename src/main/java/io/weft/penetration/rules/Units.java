package io.weft.penetration.rules;

import io.weft.penetration.Counting;
import java.util.Arrays;

/** Tells, contract by contract, when a customer has one more of what is counted, in all and within a row. */
abstract class Units {

    static Units of(Counting.Unit unit, ContractIndex index, int rows) {
        return switch (unit) {
            case PRODUCTS -> new Runs(rows, false);
            case CONTRACTS -> new Runs(rows, true);
            case SERIES -> new Series(index, rows);
        };
    }

    /** Whether this contract brings one more; contracts of one customer and product stand side by side. */
    abstract boolean begins(int customer, int traits, boolean sameProduct);

    /** Whether the contract asked about last brings one more to a row. */
    abstract boolean beginsInRow(int row, int customer);

    /** Products, or every contract, in the order they stand. */
    private static final class Runs extends Units {

        private final int[] lastOfRow;
        private final boolean everyContract;
        private int run;

        Runs(int rows, boolean everyContract) {
            this.lastOfRow = new int[rows];
            this.everyContract = everyContract;
        }

        @Override
        boolean begins(int customer, int traits, boolean sameProduct) {
            boolean more = everyContract || !sameProduct;
            run += more ? 1 : 0;
            return more;
        }

        @Override
        boolean beginsInRow(int row, int customer) {
            boolean more = lastOfRow[row] != run;
            lastOfRow[row] = run;
            return more;
        }
    }

    /** Series, which companies share, so that one may come back later in the order. */
    private static final class Series extends Units {

        private final ContractIndex index;
        private final int all;
        private final int[] lastCustomer;
        private final int[] lastCustomerOfRow;
        private int series;

        Series(ContractIndex index, int rows) {
            this.index = index;
            this.all = index.codes.series.size();
            this.lastCustomer = nobody(all);
            this.lastCustomerOfRow = nobody(all * rows);
        }

        @Override
        boolean begins(int customer, int traits, boolean sameProduct) {
            series = index.codes.seriesOfProduct[index.productOf[traits]];
            return firstFor(customer, lastCustomer, series);
        }

        @Override
        boolean beginsInRow(int row, int customer) {
            return firstFor(customer, lastCustomerOfRow, row * all + series);
        }

        private static boolean firstFor(int customer, int[] last, int place) {
            boolean first = last[place] != customer;
            last[place] = customer;
            return first;
        }

        private static int[] nobody(int places) {
            var last = new int[places];
            Arrays.fill(last, -1);
            return last;
        }
    }
}

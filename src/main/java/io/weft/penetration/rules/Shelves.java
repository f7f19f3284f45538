package io.weft.penetration.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts the contracts of one customer at a time into the rows they fall in; each shelf keeps their order. */
final class Shelves {

    private static final int FEW = 8;

    private final Rows rows;
    private final int[] shelfOfRow;
    private final List<int[]> contracts = new ArrayList<>();
    private int[] rowOf = new int[FEW];
    private int[] counts = new int[FEW];
    private int used;

    /** Takes a row and the customer's contracts in it. */
    interface Taker {
        void take(int row, int[] contracts, int count);
    }

    Shelves(Rows rows) {
        this.rows = rows;
        shelfOfRow = new int[rows.count()];
        Arrays.fill(shelfOfRow, Codes.NONE);
    }

    void sort(int customer, int[] found, int count, Taker taker) {
        for (int i = 0; i < count; i++) {
            int contract = found[i];
            rows.each(customer, contract, row -> put(row, contract));
        }
        for (int shelf = 0; shelf < used; shelf++) {
            shelfOfRow[rowOf[shelf]] = Codes.NONE;
            taker.take(rowOf[shelf], contracts.get(shelf), counts[shelf]);
        }
        used = 0;
    }

    private void put(int row, int contract) {
        int shelf = shelfOfRow[row] == Codes.NONE ? begin(row) : shelfOfRow[row];
        var its = contracts.get(shelf);
        if (counts[shelf] == its.length) {
            its = Arrays.copyOf(its, 2 * its.length);
            contracts.set(shelf, its);
        }
        its[counts[shelf]++] = contract;
    }

    private int begin(int row) {
        if (used == rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, 2 * used);
            counts = Arrays.copyOf(counts, 2 * used);
        }
        if (used == contracts.size()) {
            contracts.add(new int[FEW]);
        }
        rowOf[used] = row;
        counts[used] = 0;
        shelfOfRow[row] = used;
        return used++;
    }
}

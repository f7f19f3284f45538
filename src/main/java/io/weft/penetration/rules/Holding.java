package io.weft.penetration.rules;

import io.weft.penetration.Change.Totals;
import io.weft.penetration.Counting;
import java.util.Arrays;

/** What one customer at a time has in one state: contracts, and what of them counts as products. Both ascend. */
final class Holding {

    private final ContractIndex index;
    private final Counting.Unit unit;
    final int[] contracts;
    private final int[] products;
    int count;
    private int distinct;

    Holding(ContractIndex index, Counting.Unit unit) {
        this.index = index;
        this.unit = unit;
        contracts = new int[index.mostContracts];
        products = new int[index.mostContracts];
    }

    /** Takes the next customer. */
    void read(Selection selection, int customer) {
        count = selection.active(customer, contracts);
        for (int i = 0; i < count; i++) {
            products[i] = product(contracts[i]);
        }
        if (unit == Counting.Unit.SERIES) {
            // products and contracts stand in their order already
            Arrays.sort(products, 0, count);
        }
        distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || products[i] != products[i - 1]) {
                products[distinct++] = products[i];
            }
        }
    }

    /** What counts once per customer, as the group has decided. */
    int product(int contract) {
        int product = index.productOf[index.traits[contract]];
        return switch (unit) {
            case PRODUCTS -> product;
            case SERIES -> index.codes.seriesOfProduct[product];
            case CONTRACTS -> contract;
        };
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds up over customers, without a record for each. */
    void addTo(long[] sum) {
        if (count > 0) {
            sum[0]++;
            sum[1] += distinct;
            sum[2] += count;
        }
    }

    Totals totals() {
        return isEmpty() ? Totals.ZERO : new Totals(1, distinct, count);
    }

    /** What is in this one and not in the other, of a customer who is in both. */
    Totals beyond(Holding other) {
        return new Totals(
                0,
                missing(products, distinct, other.products, other.distinct),
                missing(contracts, count, other.contracts, other.count));
    }

    boolean sameAs(Holding other) {
        return count == other.count && Arrays.equals(contracts, 0, count, other.contracts, 0, count);
    }

    /** How many of the first are not among the second; both ascend. */
    private static int missing(int[] these, int count, int[] those, int thoseCount) {
        int missing = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            while (at < thoseCount && those[at] < these[i]) {
                at++;
            }
            if (at == thoseCount || those[at] != these[i]) {
                missing++;
            }
        }
        return missing;
    }
}

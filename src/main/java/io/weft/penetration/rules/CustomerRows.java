package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/** The rows one customer stands in, each with the days on which he does; units may count with all below them. */
final class CustomerRows {

    /** Takes a row and its days. */
    interface Taker {
        void take(int row, long days);
    }

    private final ContractIndex index;
    private final RowPlan plan;
    private final boolean wholeUnits;
    private final long[] days;
    private final int[] touched;
    private int count;

    CustomerRows(ContractIndex index, RowPlan plan, boolean wholeUnits) {
        this.index = index;
        this.plan = plan;
        this.wholeUnits = wholeUnits;
        days = new long[wholeUnits ? index.codes.orgUnits.size() : Math.max(1, plan.rows())];
        touched = new int[days.length];
    }

    /** The same for another range of customers. */
    CustomerRows fresh() {
        return new CustomerRows(index, plan, wholeUnits);
    }

    int count() {
        return days.length;
    }

    @Nullable
    String code(int row) {
        if (wholeUnits) {
            return index.codes.orgUnits.all().get(row);
        }
        return plan.rows() == 0 ? null : plan.key(row).get(0);
    }

    void of(int customer, Lives lives, int found) {
        for (int i = 0; i < found; i++) {
            int contract = lives.found[i];
            long active = lives.active(contract);
            int traits = index.traits[contract];
            if (wholeUnits) {
                upwards(index.traitsOf[traits].orgUnit(), active);
            } else {
                int row = plan.row(customer, contract, traits);
                add(row == Codes.NONE ? 0 : row, active);
            }
        }
    }

    private void upwards(int unit, long active) {
        int at = unit;
        for (int steps = 0; at != Codes.NONE && steps <= days.length; steps++) {
            add(at, active);
            at = index.codes.parentOfUnit[at];
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

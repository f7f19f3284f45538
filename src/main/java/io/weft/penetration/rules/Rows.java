package io.weft.penetration.rules;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The rows contracts fall in; where units count whole, a contract is in the row of its unit and of all above it. */
final class Rows {

    private final ContractIndex index;
    private final RowPlan plan;
    private final boolean wholeUnits;

    Rows(ContractIndex index, RowPlan plan, boolean wholeUnits) {
        this.index = index;
        this.plan = plan;
        this.wholeUnits = wholeUnits;
    }

    int count() {
        return wholeUnits ? index.codes.orgUnits.size() : Math.max(1, plan.rows());
    }

    @Nullable
    String code(int row) {
        if (wholeUnits) {
            return index.codes.orgUnits.all().get(row);
        }
        return plan.rows() == 0 ? null : plan.key(row).get(0);
    }

    void each(int customer, int contract, IntConsumer taker) {
        int traits = index.traits[contract];
        if (wholeUnits) {
            upwards(index.traitsOf[traits].orgUnit(), taker);
        } else {
            int row = plan.row(customer, contract, traits);
            taker.accept(row == Codes.NONE ? 0 : row);
        }
    }

    private void upwards(int unit, IntConsumer taker) {
        int at = unit;
        for (int steps = 0; at != Codes.NONE && steps <= count(); steps++) {
            taker.accept(at);
            at = index.codes.parentOfUnit[at];
        }
    }

    /** Whether a customer belongs to the row's unit on a day by any contract at all; always where rows are no units. */
    boolean homeOn(int customer, int row, int day) {
        if (!wholeUnits) {
            return true;
        }
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (index.from[i] <= day
                    && day < index.to[i]
                    && (index.codes.within(index.traitsOf[index.traits[i]].orgUnit(), row)
                            || index.codes.within(index.sightOf[index.sights[i]].sellingUnit(), row))) {
                return true;
            }
        }
        return false;
    }
}

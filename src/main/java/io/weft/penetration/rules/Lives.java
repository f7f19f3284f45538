package io.weft.penetration.rules;

/** The month ends on which a customer, or one of his contracts, is active; for one range of customers at a time. */
final class Lives {

    final ContractIndex index;
    final Selection selection;
    final Days days;
    final int[] found;

    Lives(ContractIndex index, Selection selection, Days days) {
        this.index = index;
        this.selection = selection;
        this.days = days;
        found = new int[index.mostContracts];
    }

    /** Writes the contracts that count to {@link #found} and tells how many. */
    int contracts(int customer) {
        return selection.anyDay(customer, found);
    }

    long of(int customer) {
        int count = contracts(customer);
        long active = 0;
        for (int i = 0; i < count; i++) {
            active |= active(found[i]);
        }
        return count == 0 ? 0 : active & home(customer);
    }

    long active(int contract) {
        return days.between(index.from[contract], index.to[contract]);
    }

    /** The days on which the customer belongs to the viewer's part of the organisation. */
    long home(int customer) {
        return days.home(index, selection, customer);
    }
}

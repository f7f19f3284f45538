package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/**
 * The month in which each customer first bought something a viewer may see: twelve times the year, and 0 to 11; {@link
 * Codes#NONE} for a customer of whom the viewer sees nothing. Worked out once for all who see the same.
 */
final class FirstMonths {

    private final ContractIndex index;
    private final Selection selection;
    private final int view;
    private short @Nullable [] all;

    /** @param view the viewer's, as {@link Tiers#view} numbers them */
    FirstMonths(ContractIndex index, Selection selection, int view) {
        this.index = index;
        this.selection = selection;
        this.view = view;
    }

    int of(int customer) {
        if (!selection.knowsAll()) {
            return worked(customer);
        }
        var its = all;
        if (its == null) {
            its = index.firstMonths.computeIfAbsent(view, ignored -> everybodys());
            all = its;
        }
        return its[customer];
    }

    private short[] everybodys() {
        var months = new short[index.customers()];
        for (int customer = 0; customer < months.length; customer++) {
            months[customer] = (short) worked(customer);
        }
        return months;
    }

    private int worked(int customer) {
        int first = Integer.MAX_VALUE;
        for (int contract = index.first[customer], end = index.first[customer + 1]; contract < end; contract++) {
            first = Math.min(first, selection.sees(contract) ? index.from[contract] : Integer.MAX_VALUE);
        }
        return first == Integer.MAX_VALUE ? Codes.NONE : Months.of(first);
    }
}

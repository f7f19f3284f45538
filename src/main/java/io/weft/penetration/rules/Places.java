package io.weft.penetration.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a slice asks of single customers and contracts, worked out for one block of customers at a time: who is in scope, and
 * where on the axes of tier, age, first purchase and agent a contract falls. Not there for slices that ask nothing of the kind.
 */
final class Places {

    private final Selection selection;
    private final RowPlan plan;
    private final ActiveOn active;
    private final Portfolios portfolios;
    /** Of a customer and of {@link Traits} and sights: -1 for yes, 0 for no. */
    private final int @Nullable [] taken;

    private final int[] homeOfWord;
    private final int[] homeOfSight;
    private int @Nullable [] places;

    Places(SlicePass pass, int customers) {
        selection = pass.selection;
        plan = pass.plan;
        active = pass.active;
        portfolios = pass.portfolios;
        taken = selection.narrowed() || selection.narrowsCustomers() ? new int[customers] : null;
        homeOfWord = masks(selection.homesTwice(pass.kinds.length));
        homeOfSight = masks(selection.homesOfSights());
        places = selection.narrowsContracts() || plan.axes().length > 0 ? new int[0] : null;
    }

    /** True for a slice that asks nothing of the kind. */
    boolean none() {
        return taken == null && places == null;
    }

    /** Whether a customer, counted from the first one with contracts of the block, is asked for: -1 if so, else 0. */
    int takes(int customer) {
        return taken == null ? -1 : taken[customer];
    }

    /** How far a contract of the block is from the first row of its traits; {@link Codes#NONE} when it is not asked for. */
    int of(int contract) {
        return places == null ? 0 : places[contract];
    }

    /** Works out the next block of customers. */
    void take(int begin, int end) {
        var first = portfolios.first();
        if (taken != null) {
            Arrays.fill(taken, selection.narrowed() ? 0 : -1);
            if (selection.narrowed()) {
                atHome(taken, first[begin], first[end]);
            }
            if (selection.narrowsCustomers()) {
                asked(taken, begin, end);
            }
        }
        if (places != null) {
            int count = first[end] - first[begin];
            if (places.length < count) {
                places = new int[count + count / 4];
            }
            place(places, begin, end);
        }
    }

    private static int[] masks(boolean[] where) {
        var masks = new int[where.length];
        Arrays.setAll(masks, i -> where[i] ? -1 : 0);
        return masks;
    }

    private void atHome(int[] to, int from, int until) {
        int person = Codes.NONE;
        for (int at = from; at < until; at++) {
            int word = portfolios.words()[at];
            person -= word >> Integer.SIZE - 1;
            to[person] |= homeOfWord[word & homeOfWord.length - 1]
                    | homeOfSight[portfolios.sights()[at]];
        }
    }

    private void asked(int[] to, int begin, int end) {
        int person = 0;
        for (int customer = begin; customer < end; customer++) {
            if (active.first[customer] < active.first[customer + 1]) {
                to[person] &= selection.asked(customer) ? -1 : 0;
                person++;
            }
        }
    }

    private void place(int[] to, int begin, int end) {
        int from = active.first[begin];
        int count = active.first[end] - from;
        Arrays.fill(to, 0, count, 0);
        for (var axis : plan.axes()) {
            if (axis.isOfCustomer()) {
                placeCustomers(to, axis, begin, end);
            } else {
                for (int i = 0; i < count; i++) {
                    to[i] = to[i] * axis.size() + axis.at(Codes.NONE, active.contracts[from + i]);
                }
            }
        }
        if (selection.narrowsContracts()) {
            for (int i = 0; i < count; i++) {
                to[i] = selection.asksFor(active.contracts[from + i]) ? to[i] : Codes.NONE;
            }
        }
    }

    private void placeCustomers(int[] to, Axis axis, int begin, int end) {
        int block = active.first[begin];
        for (int customer = begin; customer < end; customer++) {
            int from = active.first[customer];
            int until = active.first[customer + 1];
            int its = from < until ? axis.at(customer, Codes.NONE) : 0;
            for (int at = from; at < until; at++) {
                to[at - block] = to[at - block] * axis.size() + its;
            }
        }
    }
}

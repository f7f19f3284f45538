package io.weft.penetration.rules;

import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a slice asks of single customers and contracts, worked out for one block of customers at a time: who is in scope, and
 * where on the axes of tier, age, first purchase and agent a contract falls. Not there for slices that ask nothing of the kind.
 */
final class Places {

    /** The place of a contract that is not asked for: whatever is added to it, it stays below 0. */
    static final int LEFT_OUT = Integer.MIN_VALUE;

    private final Selection selection;
    private final RowPlan plan;
    private final ActiveOn active;
    private final Portfolios portfolios;
    private final boolean narrowsCustomers;
    private final boolean asksCustomers;
    private final boolean placesCustomers;
    private final boolean placesContracts;
    /** Of a customer and of {@link Traits} and sights: -1 for yes, 0 for no. */
    private final int[] taken;

    private final int[] homeOfWord;
    private final int[] homeOfSight;
    private final int @Nullable [] agesLeftOut;
    private final int @Nullable [] agentsLeftOut;
    private final int[] ofCustomer;
    private int[] ofContract = new int[1];
    private final ContractIndex index;

    Places(SlicePass pass, int customers) {
        index = pass.index;
        selection = pass.selection;
        plan = pass.plan;
        active = pass.active;
        portfolios = pass.portfolios;
        var persons = selection.persons();
        narrowsCustomers = !pass.placed && persons.narrowsCustomers();
        asksCustomers = selection.narrowed() || narrowsCustomers;
        taken = new int[customers + 1];
        Arrays.fill(taken, -1);
        homeOfWord = masks(twice(selection.homesOfTraits(), pass.kinds.length));
        homeOfSight = masks(selection.homesOfSights());
        agesLeftOut = persons.ages == null ? null : persons.agesLeftOut();
        agentsLeftOut = persons.agents == null ? null : persons.agentsLeftOut(index);
        ofCustomer = new int[customers + 1];
        var axes = pass.placed ? new Axis[0] : plan.axes();
        placesCustomers = Arrays.stream(axes).anyMatch(Axis::isOfCustomer);
        placesContracts = !pass.placed
                && (persons.narrowsContracts() || !Arrays.stream(axes).allMatch(Axis::isOfCustomer));
    }

    /** True for a slice that asks nothing of the kind. */
    boolean none() {
        return !asksCustomers && !placesCustomers && !placesContracts;
    }

    /** Whether a customer, counted from the first one with contracts of the block, is asked for: -1 if so, else 0. */
    int[] taken() {
        return taken;
    }

    /**
     * How far the contracts of a customer are from the first row of their traits, counted in the same way; a contract is as
     * much further as {@link #ofContract()} says.
     */
    int[] ofCustomer() {
        return ofCustomer;
    }

    /** Of the contracts of the block, or of all of them alike; below 0 for one that is not asked for. */
    int[] ofContract() {
        return ofContract;
    }

    /** What is left of the place of a contract in its block where all are alike: nothing. */
    int contractMask() {
        return placesContracts ? -1 : 0;
    }

    /** Works out the next block of customers. */
    void take(int begin, int end) {
        var block = new Block(active, begin, end);
        if (asksCustomers) {
            take(taken, block);
        }
        if (placesCustomers) {
            Arrays.fill(ofCustomer, 0);
            add(ofCustomer, block, true);
        }
        if (placesContracts) {
            int count = active.first[end] - active.first[begin];
            if (ofContract.length < count) {
                ofContract = new int[count + count / 4];
            }
            Arrays.fill(ofContract, 0, count, 0);
            add(ofContract, block, false);
            leaveOut(ofContract, active.first[begin], count);
        }
    }

    /** For persons and behind them for organisations, as {@link SlicePass#kinds}. */
    private static boolean[] twice(boolean[] where, int size) {
        var twice = Arrays.copyOf(where, size);
        System.arraycopy(where, 0, twice, where.length, where.length);
        return twice;
    }

    private static int[] masks(boolean[] where) {
        var masks = new int[where.length];
        Arrays.setAll(masks, i -> where[i] ? -1 : 0);
        return masks;
    }

    private void take(int[] to, Block block) {
        Arrays.fill(to, selection.narrowed() ? 0 : -1);
        if (selection.narrowed()) {
            var first = portfolios.first();
            atHome(to, first[block.begin()], first[block.end()]);
        }
        if (narrowsCustomers) {
            asked(to, block);
        }
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

    private void asked(int[] to, Block block) {
        int person = 0;
        for (int customer = block.begin(); customer < block.end(); customer++) {
            int has = block.has(customer);
            to[person] &= has - 1 | (selection.asked(customer) ? -1 : 0);
            person += has;
        }
    }

    private void add(int[] to, Block block, boolean customers) {
        int times = 1;
        for (int a = plan.axes().length - 1; a >= 0; a--) {
            var axis = plan.axes()[a];
            if (axis.isOfCustomer() == customers) {
                axis.add(to, times, block);
            }
            times *= axis.size();
        }
    }

    private void leaveOut(int[] to, int from, int count) {
        if (agesLeftOut != null) {
            var ages = active.ages(index, selection.ages());
            for (int i = 0; i < count; i++) {
                to[i] |= agesLeftOut[ages[from + i] + 1];
            }
        }
        if (agentsLeftOut != null) {
            var agents = active.agents(index);
            for (int i = 0; i < count; i++) {
                to[i] |= agentsLeftOut[agents[from + i] + 1];
            }
        }
    }
}

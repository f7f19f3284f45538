package io.weft.penetration.rules;

import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.Worth;
import io.weft.penetration.rules.Chunks.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** M-12, M-13, M-15: premium and policies per customer, and how much of the premium few pay. */
public final class WorthRules {

    private static final int FIFTH = 5;

    private WorthRules() {}

    /** What the customers of a slice are worth on its day. */
    public static Worth of(ContractIndex index, Slice slice, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var all = Chunks.all(index, range -> sum(index, selection, range), Sum::plus);
        var premium = BigDecimal.valueOf(all.cents, 2);
        return new Worth(
                all.customers,
                premium,
                all.policies,
                all.many,
                all.customers == 0 ? null : premium.divide(BigDecimal.valueOf(all.customers), 2, RoundingMode.HALF_UP),
                Ratios.of(all.policies, all.customers),
                topShare(all));
    }

    private static Sum sum(ContractIndex index, Selection selection, Range range) {
        var sum = new Sum(range.end() - range.begin());
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int count = selection.active(customer, found);
            if (count > 0) {
                sum.add(index, found, count);
            }
        }
        return sum;
    }

    /** The best fifth is rounded up, so that it is nobody only where nobody is. */
    private static @Nullable BigDecimal topShare(Sum all) {
        var paid = Arrays.copyOf(all.paid, (int) all.customers);
        Arrays.parallelSort(paid);
        int best = (paid.length + FIFTH - 1) / FIFTH;
        long top = 0;
        for (int i = paid.length - best; i < paid.length; i++) {
            top += paid[i];
        }
        return Ratios.of(top, all.cents);
    }

    /** Sums of one range of customers. */
    private static final class Sum {

        private long customers;
        private long cents;
        private long policies;
        private long many;
        private long[] paid;

        Sum(int atMost) {
            paid = new long[atMost];
        }

        void add(ContractIndex index, int[] found, int count) {
            long its = 0;
            for (int i = 0; i < count; i++) {
                its += index.premiums[found[i]];
                policies += index.traitsOf[index.traits[found[i]]].policy() ? 1 : 0;
            }
            many += count >= Journey.MANY ? 1 : 0;
            cents += its;
            paid[(int) customers++] = its;
        }

        Sum plus(Sum other) {
            paid = Arrays.copyOf(paid, (int) (customers + other.customers));
            System.arraycopy(other.paid, 0, paid, (int) customers, (int) other.customers);
            customers += other.customers;
            cents += other.cents;
            policies += other.policies;
            many += other.many;
            return this;
        }
    }
}

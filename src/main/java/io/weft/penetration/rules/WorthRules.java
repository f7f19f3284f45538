package io.weft.penetration.rules;

import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.Worth;
import io.weft.penetration.rules.Chunks.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** M-12, M-13, M-15: premium and policies per customer, and how much of the premium few pay. */
public final class WorthRules {

    private static final int FIFTH = 5;

    private WorthRules() {}

    /** What the customers of a slice are worth on its day. */
    public static Worth of(ContractIndex index, Slice slice, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var all = Chunks.all(index, range -> sum(index, selection, range), Sum::plus);
        return all.worth();
    }

    private static Sum sum(ContractIndex index, Selection selection, Range range) {
        var sum = new Sum();
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int count = selection.active(customer, found);
            if (count > 0) {
                sum.add(index, found, count);
            }
        }
        return sum;
    }

    /** Sums of one range of customers. */
    static final class Sum {

        private static final int FEW = 16;

        private long customers;
        private long cents;
        private long policies;
        private long many;
        private long[] paid = new long[FEW];

        /** Adds a customer by his active contracts. */
        void add(ContractIndex index, int[] found, int count) {
            long its = 0;
            for (int i = 0; i < count; i++) {
                its += index.premiums[found[i]];
                policies += index.traitsOf[index.traits[found[i]]].policy() ? 1 : 0;
            }
            many += count >= Journey.MANY ? 1 : 0;
            cents += its;
            if (customers == paid.length) {
                paid = Arrays.copyOf(paid, 2 * paid.length);
            }
            paid[(int) customers++] = its;
        }

        Sum plus(Sum other) {
            paid = Arrays.copyOf(paid, Math.max(FEW, (int) (customers + other.customers)));
            System.arraycopy(other.paid, 0, paid, (int) customers, (int) other.customers);
            customers += other.customers;
            cents += other.cents;
            policies += other.policies;
            many += other.many;
            return this;
        }

        Worth worth() {
            var premium = BigDecimal.valueOf(cents, 2);
            long top = top();
            return new Worth(
                    customers,
                    premium,
                    policies,
                    many,
                    BigDecimal.valueOf(top, 2),
                    customers == 0 ? null : premium.divide(BigDecimal.valueOf(customers), 2, RoundingMode.HALF_UP),
                    Ratios.of(policies, customers),
                    Ratios.of(top, cents));
        }

        /** The best fifth is rounded up, so that it is nobody only where nobody is. */
        private long top() {
            var all = Arrays.copyOf(paid, (int) customers);
            Arrays.parallelSort(all);
            int best = (all.length + FIFTH - 1) / FIFTH;
            long top = 0;
            for (int i = all.length - best; i < all.length; i++) {
                top += all[i];
            }
            return top;
        }
    }
}

package io.weft.penetration.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many customers hold products of the same companies; a set of companies is the bits of a long. */
final class HeldCounts {

    private static final int FEW = 12;

    private final long[] few;
    private final Map<Long, Long> many = new HashMap<>();

    HeldCounts(int companies) {
        few = new long[1 << Math.min(companies, FEW)];
    }

    /** Takes a set of companies and how many hold it. */
    interface Taker {
        void take(long companies, long customers);
    }

    /** So many portfolios, each with a set and how many customers have it; null for one each. */
    void add(long[] sets, int @Nullable [] times, int portfolios) {
        for (int i = 0; i < portfolios; i++) {
            int its = times == null ? 1 : times[i];
            if (sets[i] < few.length && sets[i] >= 0) {
                few[(int) sets[i]] += its;
            } else {
                many.merge(sets[i], (long) its, Long::sum);
            }
        }
    }

    /** Hands over every set somebody holds, the empty one too. */
    void each(Taker taker) {
        for (int set = 0; set < few.length; set++) {
            if (few[set] > 0) {
                taker.take(set, few[set]);
            }
        }
        many.forEach(taker::take);
    }

    void plus(HeldCounts other) {
        for (int set = 0; set < few.length; set++) {
            few[set] += other.few[set];
        }
        other.many.forEach((set, customers) -> many.merge(set, customers, Long::sum));
    }
}

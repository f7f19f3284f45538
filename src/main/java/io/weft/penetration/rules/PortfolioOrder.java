package io.weft.penetration.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings portfolios into the order of what their first contract is: those next to each other look up the same and fall in the
 * same rows, which are then still close to the processor.
 */
final class PortfolioOrder {

    private static final long ORDINAL = (1L << Integer.SIZE) - 1;

    private final Portfolios all;
    private final int[] first;
    private final int[] words;
    private final int[] sights;
    private final int @Nullable [] numbers;
    private final int @Nullable [] times;

    private PortfolioOrder(Portfolios all, int portfolios) {
        this.all = all;
        first = new int[portfolios + 1];
        words = new int[all.contracts()];
        sights = new int[all.contracts()];
        numbers = all.numbers() == null ? null : new int[all.contracts()];
        times = all.times() == null ? null : new int[portfolios];
    }

    /** The same in that order; those without contracts are left out. */
    static Portfolios of(Portfolios all) {
        var order = ordered(all);
        var made = new PortfolioOrder(all, order.length);
        for (int place = 0; place < order.length; place++) {
            made.put(place, (int) (order[place] & ORDINAL));
        }
        return new Portfolios(made.first, made.words, made.sights, made.numbers, made.times);
    }

    /** What the first contract is, and behind it which portfolio it is. */
    private static long[] ordered(Portfolios all) {
        var what = all.numbers() == null ? all.words() : all.numbers();
        var order = new long[all.count()];
        int count = 0;
        for (int portfolio = 0; portfolio < order.length; portfolio++) {
            int begin = all.first()[portfolio];
            if (begin < all.first()[portfolio + 1]) {
                order[count++] = (long) what[begin] << Integer.SIZE | portfolio;
            }
        }
        Arrays.sort(order, 0, count);
        return Arrays.copyOf(order, count);
    }

    private void put(int place, int portfolio) {
        int from = all.first()[portfolio];
        int count = all.first()[portfolio + 1] - from;
        int to = first[place];
        System.arraycopy(all.words(), from, words, to, count);
        System.arraycopy(all.sights(), from, sights, to, count);
        if (numbers != null) {
            System.arraycopy(all.numbers(), from, numbers, to, count);
        }
        if (times != null) {
            times[place] = all.times()[portfolio];
        }
        first[place + 1] = to + count;
    }
}

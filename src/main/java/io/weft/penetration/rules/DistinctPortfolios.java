package io.weft.penetration.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts customers together whose contracts no slice tells apart: most people hold what many others hold. */
final class DistinctPortfolios {

    private static final int FREE = 0;

    private final Portfolios all;
    private final int @Nullable [] numbers;
    private final int[] of;
    private final int[] firstOf;
    private final int[] times;
    private int found;
    private int contracts;

    private DistinctPortfolios(Portfolios all) {
        this.all = all;
        numbers = all.numbers();
        of = new int[Integer.highestOneBit(Math.max(1, all.count())) << 2];
        firstOf = new int[all.count()];
        times = new int[all.count()];
    }

    /** Each portfolio once, those without contracts left out. */
    static Portfolios of(Portfolios all) {
        var distinct = new DistinctPortfolios(all);
        for (int customer = 0; customer < all.count(); customer++) {
            if (all.first()[customer] < all.first()[customer + 1]) {
                distinct.add(customer);
            }
        }
        return distinct.portfolios();
    }

    private void add(int customer) {
        int begin = all.first()[customer];
        int end = all.first()[customer + 1];
        int at = hash(begin, end) & of.length - 1;
        while (of[at] != FREE && !isSame(firstOf[of[at] - 1], begin, end)) {
            at = at + 1 & of.length - 1;
        }
        if (of[at] == FREE) {
            firstOf[found] = begin;
            contracts += end - begin;
            of[at] = ++found;
        }
        times[of[at] - 1]++;
    }

    private int hash(int begin, int end) {
        long hash = 0;
        for (int at = begin; at < end; at++) {
            hash = (hash ^ all.words()[at]) * 0x9E3779B97F4A7C15L;
            hash = (hash ^ hash >>> 29 ^ all.sights()[at]) * 0xBF58476D1CE4E5B9L;
            hash += numbers == null ? 0 : numbers[at] * 0x94D049BB133111EBL;
        }
        return (int) (hash >>> 32);
    }

    /** A word tells where the next customer begins, so that the same words are as many. */
    private boolean isSame(int other, int begin, int end) {
        int otherEnd = other + end - begin;
        return otherEnd <= all.contracts()
                && (otherEnd == all.contracts() || all.words()[otherEnd] < 0)
                && Arrays.equals(all.words(), begin, end, all.words(), other, otherEnd)
                && Arrays.equals(all.sights(), begin, end, all.sights(), other, otherEnd)
                && (numbers == null || Arrays.equals(numbers, begin, end, numbers, other, otherEnd));
    }

    private Portfolios portfolios() {
        var first = new int[found + 1];
        var words = new int[contracts];
        var sights = new int[contracts];
        var its = numbers == null ? null : new int[contracts];
        int at = 0;
        for (int one = 0; one < found; one++) {
            first[one] = at;
            int from = firstOf[one];
            do {
                words[at] = all.words()[from];
                sights[at] = all.sights()[from];
                if (its != null) {
                    its[at] = numbers[from];
                }
                at++;
                from++;
            } while (from < all.contracts() && all.words()[from] >= 0);
        }
        first[found] = at;
        return new Portfolios(first, words, sights, its, Arrays.copyOf(times, found));
    }
}

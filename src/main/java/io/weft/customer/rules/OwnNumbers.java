package io.weft.customer.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** The numbers of the customers somebody looks after, in ascending order. */
public final class OwnNumbers {

    private static final int FEW = 2_000;

    private final long[] ascending;

    public OwnNumbers(Collection<Long> numbers) {
        this.ascending =
                numbers.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    /** So few that a search looks at each of them, instead of asking of each it finds whether it is among them. */
    public boolean areFew() {
        return ascending.length <= FEW;
    }

    /** These and some more. */
    public OwnNumbers and(Collection<Long> more) {
        if (more.stream().allMatch(this::contains)) {
            return this;
        }
        return new OwnNumbers(
                LongStream.concat(Arrays.stream(ascending), more.stream().mapToLong(Long::longValue))
                        .boxed()
                        .toList());
    }

    public boolean contains(long number) {
        return Arrays.binarySearch(ascending, number) >= 0;
    }

    /** The next ones above a number. */
    public long[] after(long number, int limit) {
        int at = Arrays.binarySearch(ascending, number);
        int from = at >= 0 ? at + 1 : -at - 1;
        return Arrays.copyOfRange(ascending, from, Math.min(ascending.length, from + limit));
    }

    /** All of them; meant for few. */
    public long[] all() {
        return ascending.clone();
    }
}

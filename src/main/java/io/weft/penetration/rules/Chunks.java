package io.weft.penetration.rules;

import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Cuts the customers into ranges that are passed over side by side. */
final class Chunks {

    private static final int CUSTOMERS = 1 << 16;

    private Chunks() {}

    /** What one range of customers comes to. */
    interface Work<T> {
        T over(Range customers);
    }

    /** Customers from the first up to, not including, the end. */
    record Range(int begin, int end) {}

    static <T> T all(ContractIndex index, Work<T> work, BinaryOperator<T> merge) {
        int chunks = Math.max(1, (index.customers() + CUSTOMERS - 1) / CUSTOMERS);
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk ->
                        work.over(new Range(chunk * CUSTOMERS, Math.min(index.customers(), (chunk + 1) * CUSTOMERS))))
                .reduce(merge)
                .orElseThrow();
    }
}

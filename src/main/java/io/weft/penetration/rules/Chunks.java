package io.weft.penetration.rules;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Cuts the customers into ranges that are passed over side by side. */
final class Chunks {

    private static final int CUSTOMERS = 1 << 16;

    /** So few that one processor held up by something else costs the others no more than this. */
    private static final int SHARED = 1 << 13;

    private Chunks() {}

    /** What one range of customers comes to. */
    interface Work<T> {
        T over(Range customers);
    }

    /** Takes one range of customers after the other. */
    interface Worker {
        void over(Range customers);
    }

    /** Customers from the first up to, not including, the end. */
    record Range(int begin, int end) {}

    static <T> T all(ContractIndex index, Work<T> work, BinaryOperator<T> merge) {
        return IntStream.range(0, count(index.customers(), CUSTOMERS))
                .parallel()
                .mapToObj(chunk -> work.over(range(index.customers(), chunk, CUSTOMERS)))
                .reduce(merge)
                .orElseThrow();
    }

    /**
     * The same with one worker for each processor, who takes ranges as long as there are any, so that a question sets out few
     * counters. When the processors are busy with other questions, one worker does it all.
     */
    static <T extends Worker> T shared(int customers, Supplier<T> worker, BinaryOperator<T> merge) {
        int chunks = count(customers, SHARED);
        var next = new AtomicInteger();
        return IntStream.range(0, Math.min(chunks, ForkJoinPool.getCommonPoolParallelism() + 1))
                .parallel()
                .mapToObj(ignored -> worked(customers, worker.get(), next, chunks))
                .reduce(merge)
                .orElseThrow();
    }

    private static <T extends Worker> T worked(int customers, T worker, AtomicInteger next, int chunks) {
        for (int chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
            worker.over(range(customers, chunk, SHARED));
        }
        return worker;
    }

    private static int count(int customers, int each) {
        return Math.max(1, (customers + each - 1) / each);
    }

    private static Range range(int customers, int chunk, int each) {
        return new Range(chunk * each, Math.min(customers, (chunk + 1) * each));
    }
}

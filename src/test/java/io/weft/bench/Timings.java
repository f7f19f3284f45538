package io.weft.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long something took, many times over, in milliseconds. */
record Timings(double[] sorted) {

    static Timings of(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Timings(sorted);
    }

    /** Runs it {@code times} times after a few runs nobody counts. */
    static Timings measure(int times, Callable<?> work) throws Exception {
        for (int i = 0; i < Math.max(2, times / 10); i++) {
            work.call();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        return new Timings(millis);
    }

    /** The value that {@code share} of all runs stay below. */
    double percentile(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    double median() {
        return percentile(0.5);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d runs)",
                median(),
                percentile(0.95),
                percentile(0.99),
                sorted.length);
    }
}

package io.weft.penetration;

import java.util.List;
import java.util.Map;

/**
 * Why the figures of a slice changed since an earlier state: {@code before} and all causes add up to {@code after}.
 *
 * @param before the slice in the earlier state
 * @param after the slice now
 */
public record Change(Since since, Totals before, Totals after, Map<Cause, Part> causes) {

    public Change {
        causes = Map.copyOf(causes);
    }

    /** Three counts of one slice; differences may be negative. */
    public record Totals(long customers, long products, long contracts) {

        public static final Totals ZERO = new Totals(0, 0, 0);

        public Totals plus(Totals other) {
            return new Totals(customers + other.customers, products + other.products, contracts + other.contracts);
        }

        public Totals negated() {
            return new Totals(-customers, -products, -contracts);
        }

        public long of(Measure measure) {
            return switch (measure) {
                case CUSTOMERS -> customers;
                case PRODUCTS -> products;
                case CONTRACTS -> contracts;
            };
        }
    }

    /** What changed. */
    public enum Measure {
        CUSTOMERS,
        PRODUCTS,
        CONTRACTS
    }

    /**
     * What one cause did.
     *
     * @param people customers it concerns, as they are numbered now
     */
    public record Part(Totals by, long people) {}

    /** The causes in the order of the waterfall, those that did nothing left out. */
    public List<Cause> told() {
        return java.util.Arrays.stream(Cause.values())
                .filter(causes::containsKey)
                .toList();
    }
}

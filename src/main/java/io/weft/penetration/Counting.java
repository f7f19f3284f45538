package io.weft.penetration;

/**
 * What the figures add up, as the group has decided.
 *
 * @param unit what counts once per customer ({@code P.pen.unit})
 * @param includeHome M-02 counts the channel's own series too ({@code P.pen.include_home})
 */
public record Counting(Unit unit, boolean includeHome) {

    /** Distinct products, the channel's own series left out. */
    public static final Counting USUAL = new Counting(Unit.PRODUCTS, false);

    /** What "product" means in M-01 to M-03; M-05 always counts contracts. */
    public enum Unit {
        PRODUCTS,
        SERIES,
        CONTRACTS
    }

    public boolean usual() {
        return equals(USUAL);
    }
}

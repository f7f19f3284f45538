package io.weft.penetration.rules;

import io.weft.penetration.Counting;
import io.weft.penetration.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A slice compiled for {@link SliceWorker}: what it wants to know of a contract is packed into one word for each {@link Traits},
 * for persons and behind them for organisations; 0 where it is not asked for.
 */
final class SlicePass {

    private static final int MOST_PRODUCTS = 1 << 20;
    private static final int MOST_COMPANIES = 64;
    private static final int MOST_ROWS = 1 << 20;

    private static final int ROW_BITS = 24;
    private static final long OWN = 1L << ROW_BITS;
    private static final int CROSS = 32;
    private static final int PRODUCT = 33;
    private static final int COMPANY = 58;

    final ContractIndex index;
    final Selection selection;
    final RowPlan plan;
    final ActiveOn active;
    /** As many as a power of two, at least twice the traits. */
    final long[] kinds;
    /** 1 for every sight that opens a contract to the viewer; null for one who may see all. */
    final byte @Nullable [] open;
    /** 1 where every contract counts. */
    final int everyContract;

    private final boolean bySeries;

    private SlicePass(ContractIndex index, Selection selection, RowPlan plan, Counting.Unit unit) {
        this.index = index;
        this.selection = selection;
        this.plan = plan;
        everyContract = unit == Counting.Unit.CONTRACTS ? 1 : 0;
        bySeries = unit == Counting.Unit.SERIES;
        active = bySeries ? selection.contractsBySeries() : selection.contractsOfDay();
        open = ones(selection.opens());
        int traits = index.traitsOf.length;
        kinds = new long[Integer.highestOneBit(Math.max(1, 2 * traits)) << 1];
        for (int t = 0; t < traits; t++) {
            long kind = kind(t);
            kinds[t] = selection.segment() == Segment.ORG ? 0 : kind;
            kinds[traits + t] = selection.segment() == Segment.PERSON ? 0 : kind;
        }
    }

    /** Null when there are too many rows, or what is asked is not known of the contracts of a day. */
    static @Nullable SlicePass of(ContractIndex index, Selection selection, RowPlan plan, Counting.Unit unit) {
        boolean can = selection.knowsAll()
                && plan.rows() <= MOST_ROWS
                && index.codes.products.size() < MOST_PRODUCTS
                && index.codes.companies.size() <= MOST_COMPANIES;
        return can ? new SlicePass(index, selection, plan, unit) : null;
    }

    /** Adds all customers of the slice. */
    void into(Tally tally) {
        Chunks.shared(index, () -> new SliceWorker(this), SliceWorker::plus).into(tally);
    }

    private static byte @Nullable [] ones(boolean @Nullable [] where) {
        if (where == null) {
            return null;
        }
        var ones = new byte[where.length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = (byte) (where[i] ? 1 : 0);
        }
        return ones;
    }

    private long kind(int traits) {
        if (!selection.asks(traits)) {
            return 0;
        }
        int product = index.productOf[traits];
        long counted = bySeries ? index.codes.seriesOfProduct[product] + 1 : product;
        return plan.firstRow(traits) + 1
                | (selection.owns(traits) ? OWN : 0)
                | (plan.cross[traits] ? 1L << CROSS : 0)
                | counted << PRODUCT
                | (long) index.codes.companyOfProduct[product] << COMPANY;
    }

    /** Rows are numbered from 1, so that no word of a contract that is asked for is 0. */
    static int row(long kind) {
        return (int) kind & (int) OWN - 1;
    }

    static int owned(long kind) {
        return (int) (kind >>> ROW_BITS) & 1;
    }

    /** One product, and in the upper half one more if it is one of another series than the channel's own. */
    static long worth(long kind) {
        return (kind & 1L << CROSS) + 1;
    }

    /** The product, or the series, which a customer has once. */
    static int counted(long kind) {
        return (int) (kind >>> PRODUCT) & MOST_PRODUCTS - 1;
    }

    static long company(long kind) {
        return 1L << (kind >>> COMPANY);
    }
}

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

    /** Where in a word stand the row, whether it is the viewer's own, …, and above all others the customer. */
    private static final int ROW_BITS = 21;

    private static final int OWN = ROW_BITS;
    private static final int CROSS = OWN + 1;
    private static final int COMPANY = CROSS + 1;
    private static final int COUNTED = COMPANY + 6;
    private static final int CUSTOMER = COUNTED + 20;

    final ContractIndex index;
    final Selection selection;
    final RowPlan plan;
    final ActiveOn active;
    final Portfolios portfolios;
    /** The portfolios say what contracts are on the axes the slice needs. */
    final boolean placed;
    /** What the two parts of such a number mean, see {@link PersonAxes}; of one entry where nothing is placed. */
    final int[] lowPlaces;

    final int[] highPlaces;
    final int lowBits;
    /** As many as a power of two, at least twice the traits. */
    final long[] kinds;

    /** The viewer sees all that is in the portfolios. */
    final boolean seesAll;
    /** 1 for every sight that opens a contract to the viewer. */
    final byte[] open;
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
        var axes = new PersonAxes(index, selection, plan);
        var often = axes.canBePlaced() ? active.kept.of(selection, axes) : null;
        portfolios = often != null ? often : active.portfolios;
        placed = portfolios.numbers() != null;
        seesAll = selection.seesAll() || often != null;
        lowPlaces = placed ? axes.lowPlaces() : new int[1];
        highPlaces = placed ? axes.highPlaces() : new int[1];
        lowBits = placed ? axes.lowBits() : 0;
        pack(traits);
    }

    private void pack(int traits) {
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
        Chunks.shared(portfolios.count(), () -> new SliceWorker(this), SliceWorker::plus)
                .into(tally);
    }

    /** True when who a customer is decides on whether he counts. */
    boolean narrowsPersons() {
        return selection.persons().narrowsCustomers() || selection.persons().narrowsContracts();
    }

    private static byte[] ones(boolean[] where) {
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
                | (selection.ownTraits()[traits] ? 1L << OWN : 0)
                | (plan.cross[traits] ? 1L << CROSS : 0)
                | counted << COUNTED
                | (long) index.codes.companyOfProduct[product] << COMPANY;
    }

    /** Rows are numbered from 1, so that no word of a contract that is asked for is 0. */
    static int row(long kind) {
        return (int) kind & (1 << ROW_BITS) - 1;
    }

    /** 1 for a contract of the viewer's own company, else 0. */
    static int owned(long kind) {
        return (int) (kind >>> OWN) & 1;
    }

    /** 1 for a product of another series than the channel's own, else 0. */
    static long crosses(long kind) {
        return kind >>> CROSS & 1;
    }

    /** A bit for the company. */
    static long company(long kind) {
        return 1L << (kind >>> COMPANY);
    }

    /** 1 for the word of a contract that is asked for, 0 for none. */
    static int isAsked(long kind) {
        return (int) (-kind >>> Long.SIZE - 1);
    }

    /** The same word for a contract of one of a block's customers. */
    static long of(int customer, long kind) {
        return (long) customer << CUSTOMER | kind;
    }

    /** The customer of a word in its block. */
    static int customer(long kind) {
        return (int) (kind >>> CUSTOMER);
    }

    /** 1 where two words, of which these are the bits that differ, are of two customers, else 0. */
    static long isNewCustomer(long differs) {
        return -(differs >>> CUSTOMER) >>> Long.SIZE - 1;
    }

    /** 1 where they are of two customers, or of two products or series, else 0. */
    static long isNewProduct(long differs) {
        return -(differs >>> COUNTED) >>> Long.SIZE - 1;
    }
}

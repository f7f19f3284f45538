package io.weft.penetration.rules;

import io.weft.penetration.Counting;
import io.weft.penetration.rules.Chunks.Range;
import org.jspecify.annotations.Nullable;

/**
 * The pass of {@link Tally} for slices that ask nothing of single customers, which are nearly all: what a question wants to know
 * of a contract is packed into one word per {@link Traits}, and what a row is counted by lies side by side.
 */
final class PlainPass {

    private static final int MOST_PRODUCTS = 1 << 16;
    private static final int MOST_COMPANIES = 64;
    private static final int MOST_ROWS = 1 << 20;
    private static final int COMPANY = 16;
    private static final int CELL = 22;
    private static final long CELLS = (1L << 31) - 1;
    private static final int CROSS = 53;
    private static final long WHERE_OPEN = 1L << 54;
    private static final long NEVER = -1;

    /** Of a row: the customer and the product seen last, contracts, customers, products, cross products. */
    private static final int WIDTH = 8;

    private final ContractIndex index;
    private final Selection selection;
    private final RowPlan plan;
    private final boolean everyContract;
    private final long[] kinds;

    private PlainPass(ContractIndex index, Selection selection, RowPlan plan, boolean everyContract) {
        this.index = index;
        this.selection = selection;
        this.plan = plan;
        this.everyContract = everyContract;
        kinds = new long[index.traitsOf.length];
        for (int traits = 0; traits < kinds.length; traits++) {
            kinds[traits] = kind(traits);
        }
    }

    /** Null when the question is none of this kind. */
    static @Nullable PlainPass of(ContractIndex index, Selection selection, RowPlan plan, Counting.Unit unit) {
        boolean plain = selection.isPlain()
                && plan.isPlain()
                && unit != Counting.Unit.SERIES
                && plan.rows() <= MOST_ROWS
                && index.codes.products.size() <= MOST_PRODUCTS
                && index.codes.companies.size() <= MOST_COMPANIES;
        return plain ? new PlainPass(index, selection, plan, unit == Counting.Unit.CONTRACTS) : null;
    }

    private long kind(int traits) {
        if (!selection.asks(traits)) {
            return NEVER;
        }
        int product = index.productOf[traits];
        int row = Math.max(0, plan.row(traits));
        return product
                | (long) index.codes.companyOfProduct[product] << COMPANY
                | (long) row * WIDTH << CELL
                | (plan.cross[traits] ? 1L << CROSS : 0)
                | (selection.owns(traits) ? 0 : WHERE_OPEN);
    }

    /** Adds the customers of a range to a tally that has none yet. */
    Tally over(Range range, Tally tally) {
        var active = selection.contractsOfDay();
        var count = new Count(active, new int[Math.max(1, plan.rows()) * WIDTH], tally);
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int first = active.first[customer];
            int end = active.first[customer + 1];
            if (first < end && selection.has(customer, first, end)) {
                count.customer(customer + 1, first, end);
            }
        }
        tally.products += count.run;
        for (int row = 0; row < plan.rows(); row++) {
            tally.addRow(row, count.cells, row * WIDTH + 2);
        }
        return tally;
    }

    /** The counts of one range. */
    private final class Count {

        private final ActiveOn active;
        private final int[] cells;
        private final Tally tally;
        private int run;

        Count(ActiveOn active, int[] cells, Tally tally) {
            this.active = active;
            this.cells = cells;
            this.tally = tally;
        }

        /** Adds a customer, numbered from 1, whose contracts of the day lie between two places. */
        void customer(int customer, int first, int end) {
            int product = Codes.NONE;
            int count = 0;
            long companies = 0;
            for (int at = first; at < end; at++) {
                long kind = kinds[active.traits[at]];
                if (kind == NEVER || (kind & WHERE_OPEN) != 0 && !selection.isOpen(active.contracts[at])) {
                    continue;
                }
                int its = (int) kind & (MOST_PRODUCTS - 1);
                run += everyContract || its != product ? 1 : 0;
                product = its;
                companies |= 1L << (kind >>> COMPANY & (MOST_COMPANIES - 1));
                add((int) (kind >>> CELL & CELLS), customer, (int) (kind >>> CROSS) & 1);
                count++;
            }
            tally.addPlain(count, companies);
        }

        private void add(int cell, int customer, int cross) {
            cells[cell + 2]++;
            if (cells[cell] != customer) {
                cells[cell] = customer;
                cells[cell + 3]++;
            }
            if (cells[cell + 1] != run) {
                cells[cell + 1] = run;
                cells[cell + 4]++;
                cells[cell + 5] += cross;
            }
        }
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.rules.Chunks.Range;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the contracts of a {@link SlicePass}, block after block. What comes with every other contract is arithmetic and not a
 * branch, because a processor that guesses wrong so often spends its time on that.
 */
final class SliceWorker implements Chunks.Worker {

    /** What is asked for of so many customers stays in the cache next to the processor until it is counted. */
    private static final int BLOCK = 1 << 9;

    /** Of a row: customer and run seen last, customers and contracts, cross products and products; two to a word. */
    private static final int WIDTH = 4;

    private static final int HIGH = 32;
    private static final long LOW = (1L << HIGH) - 1;

    private final SlicePass pass;
    private final AskedBlock asked;
    private final HeldCounts holders;
    private final long[] cells;
    private final long[] held = new long[BLOCK];
    /** Portfolios so far, and in the lower half what they have once each. */
    private long seen;

    private long products;

    SliceWorker(SlicePass pass) {
        this.pass = pass;
        asked = new AskedBlock(pass, BLOCK);
        holders = new HeldCounts(pass.index.codes.companies.size());
        cells = new long[(Math.max(1, pass.plan.rows()) + 1) * WIDTH];
    }

    @Override
    public void over(Range range) {
        for (int begin = range.begin(); begin < range.end(); begin += BLOCK) {
            block(begin, Math.min(range.end(), begin + BLOCK));
        }
    }

    private void block(int begin, int end) {
        asked.take(begin, end);
        Arrays.fill(held, 0);
        count(asked.words(), asked.count(), asked.times());
        holders.add(held, asked.times(), asked.customers());
    }

    private void count(long[] words, int count, int @Nullable [] times) {
        var companies = held;
        int every = pass.everyContract;
        long last = -1;
        long its = 0;
        long now = seen;
        long ever = products;
        for (int i = 0; i < count; i++) {
            long word = words[i];
            long differs = word ^ last;
            last = word;
            long newCustomer = SlicePass.isNewCustomer(differs);
            long newProduct = SlicePass.isNewProduct(differs) | every;
            now += (newCustomer << HIGH) + newProduct;
            its = its & newCustomer - 1 | SlicePass.company(word);
            int customer = SlicePass.customer(word);
            companies[customer] = its;
            int cell = SlicePass.row(word) * WIDTH;
            if (times == null) {
                ever += newProduct;
                add(cell, now, SlicePass.crosses(word));
            } else {
                ever += times[customer] & -newProduct;
                add(cell, now, SlicePass.crosses(word), times[customer]);
            }
        }
        seen = now;
        products = ever;
    }

    /** Portfolios and what they have once each are numbered upwards, so that less is earlier. */
    private void add(int cell, long now, long crosses) {
        var counts = cells;
        long before = counts[cell];
        counts[cell] = now;
        long product = isEarlier((int) before, (int) now);
        counts[cell + 1] += 1 | isEarlier((int) (before >>> HIGH), (int) (now >>> HIGH)) << HIGH;
        counts[cell + 2] += product | (product & crosses) << HIGH;
    }

    /** The same for so many customers, without a multiplication. */
    private void add(int cell, long now, long crosses, long customers) {
        var counts = cells;
        long before = counts[cell];
        counts[cell] = now;
        long newcomers = customers & -isEarlier((int) (before >>> HIGH), (int) (now >>> HIGH));
        long more = customers & -isEarlier((int) before, (int) now);
        counts[cell + 1] += customers + (newcomers << HIGH);
        counts[cell + 2] += more + ((more & -crosses) << HIGH);
    }

    /** 1 or 0. */
    private static long isEarlier(int one, int other) {
        return one - other >>> Integer.SIZE - 1;
    }

    SliceWorker plus(SliceWorker other) {
        for (int cell = WIDTH; cell < cells.length; cell += WIDTH) {
            cells[cell + 1] += other.cells[cell + 1];
            cells[cell + 2] += other.cells[cell + 2];
        }
        products += other.products;
        holders.plus(other.holders);
        return this;
    }

    /** Hands over all that was counted. */
    void into(Tally tally) {
        tally.products += products;
        holders.each(tally::addHolders);
        for (int row = 0, cell = WIDTH; cell < cells.length; row++, cell += WIDTH) {
            tally.contracts += cells[cell + 1] & LOW;
            if (row < tally.rowContracts.length) {
                tally.rowContracts[row] += cells[cell + 1] & LOW;
                tally.rowCustomers[row] += cells[cell + 1] >>> HIGH;
                tally.rowProducts[row] += cells[cell + 2] & LOW;
                tally.rowCross[row] += cells[cell + 2] >>> HIGH;
            }
        }
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.rules.Chunks.Range;
import java.util.Arrays;

/**
 * Counts the contracts of a {@link SlicePass}. What comes with every other contract is arithmetic and not a branch, because a
 * processor that guesses wrong so often spends its time on that.
 */
final class SliceWorker implements Chunks.Worker {

    private static final int BLOCK = 1 << 11;

    /** Of a row: customer and run seen last, customers and contracts, cross products and products; two to a word. */
    private static final int WIDTH = 4;

    private static final int HIGH = 32;
    private static final long LOW = (1L << HIGH) - 1;
    private static final int SIGN = Integer.SIZE - 1;

    private final SlicePass pass;
    private final Places places;
    private final HeldCounts holders;
    private final long[] cells;
    private final long[] held = new long[BLOCK];
    /** Customers so far, and in the lower half what they have once each. */
    private long seen;

    SliceWorker(SlicePass pass) {
        this.pass = pass;
        places = new Places(pass, BLOCK);
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
        places.take(begin, end, pass.active.first);
        Arrays.fill(held, 0);
        int people = count(pass.active.first[begin], pass.active.first[end]);
        holders.add(held, people);
    }

    /** Counts the contracts between two places and tells how many customers they are of. */
    private int count(int from, int to) {
        var words = pass.active.words;
        var kinds = pass.kinds;
        var companies = held;
        int every = pass.everyContract;
        int person = Codes.NONE;
        int last = Codes.NONE;
        long its = 0;
        long now = seen;
        for (int at = from; at < to; at++) {
            int begins = words[at] >> SIGN;
            person -= begins;
            last |= begins;
            its &= ~(long) begins;
            now -= (long) begins << HIGH;
            long kind = kinds[words[at] & kinds.length - 1];
            if (kind != 0 && places.take(person, at - from)) {
                int counts = -takes(kind, at);
                int counted = SlicePass.counted(kind);
                now += (last - counted >>> SIGN | every) & counts;
                last = counted & counts | last & ~counts;
                its |= SlicePass.company(kind) & counts;
                companies[person] = its;
                add((SlicePass.row(kind) + places.of(at - from)) * WIDTH & counts, now, SlicePass.worth(kind));
            }
        }
        seen = now;
        return person + 1;
    }

    private int takes(long kind, int at) {
        var open = pass.open;
        return open == null ? 1 : SlicePass.owned(kind) | open[pass.active.sights[at]];
    }

    /** Customers and what they have once each are numbered upwards, so that less is earlier. */
    private void add(int cell, long now, long worth) {
        var counts = cells;
        long before = counts[cell];
        long newcomer = (int) (before >>> HIGH) - (int) (now >>> HIGH) >>> SIGN;
        long product = (int) before - (int) now >>> SIGN;
        counts[cell] = now;
        counts[cell + 1] += 1 | newcomer << HIGH;
        counts[cell + 2] += worth & -product;
    }

    SliceWorker plus(SliceWorker other) {
        for (int cell = WIDTH; cell < cells.length; cell += WIDTH) {
            cells[cell + 1] += other.cells[cell + 1];
            cells[cell + 2] += other.cells[cell + 2];
        }
        seen += other.seen;
        holders.plus(other.holders);
        return this;
    }

    /** Hands over all that was counted. */
    void into(Tally tally) {
        tally.products += seen & LOW;
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

package io.weft.penetration.rules;

import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portfolios of a day once more as they are asked for often: what a viewer sees, every contract with its number on the axes
 * a question needs, and customers alike in all that once.
 */
final class KeptPortfolios {

    /** Asked for so often, they are worth the time it takes to make them. */
    static final int OFTEN = 10;

    private static final int KEPT = 32;

    /** So often the contracts of the day they hold together at most. */
    private static final int MOST_TIMES = 8;

    private static final int BLOCK = 1 << 9;
    private static final int SIGN = Integer.SIZE - 1;

    private final Map<Key, Often> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Often> eldest) {
            return size() > KEPT;
        }
    };

    /** Everybody whose company sees the same, from a part of the organisation or not. */
    private record Key(int view, boolean narrowed, List<Axis.Key> axes) {}

    /** Who asks for what, and what is made for them. */
    private static final class Often {

        private final SeenContracts seen;
        private final PersonAxes axes;
        private int questions;
        private @Nullable Portfolios made;

        Often(Selection selection, PersonAxes axes) {
            this.seen = new SeenContracts(selection);
            this.axes = axes;
        }

        int contracts() {
            return made == null ? 0 : made.contracts();
        }

        boolean isWanted() {
            return made == null && questions >= OFTEN;
        }
    }

    /**
     * For a question of this viewer that needs these axes; null as long as they were not asked for often. What was made of
     * tiers that have changed is dropped.
     */
    synchronized @Nullable Portfolios of(Selection selection, PersonAxes axes) {
        var key = new Key(selection.view(), selection.narrowed(), axes.keys());
        var often = asked.get(key);
        if (often == null || often.axes.tiers() != axes.tiers()) {
            often = new Often(selection, axes);
            asked.put(key, often);
        }
        often.questions++;
        return often.made;
    }

    /** Makes one of those asked for often; questions go on meanwhile. */
    void condense(ActiveOn day) {
        var often = wanted();
        if (often != null) {
            var made = fewest(often.seen.of(often.axes.none() ? day.portfolios : placed(day, often.axes)));
            keep(often, made, MOST_TIMES * (long) day.portfolios.contracts());
        }
    }

    /** Those asked for longest ago give way when all together hold more contracts than that. */
    private synchronized void keep(Often often, Portfolios made, long most) {
        often.made = made;
        long held = asked.values().stream().mapToLong(Often::contracts).sum();
        for (var oldest = asked.values().iterator(); held > most; ) {
            int its = oldest.next().contracts();
            if (its > 0) {
                held -= its;
                oldest.remove();
            }
        }
    }

    private synchronized @Nullable Often wanted() {
        return asked.values().stream().filter(Often::isWanted).findFirst().orElse(null);
    }

    /** Each portfolio once, where that leaves out enough, and those alike next to each other. */
    private static Portfolios fewest(Portfolios all) {
        var fewer = DistinctPortfolios.of(all);
        return PortfolioOrder.of(fewer.contracts() <= all.contracts() / 5 * 4 ? fewer : all);
    }

    private static Portfolios placed(ActiveOn day, PersonAxes axes) {
        var all = day.portfolios;
        var numbers = new int[all.contracts()];
        var customers = new int[BLOCK + 1];
        var contracts = new int[0];
        for (int begin = 0; begin < all.count(); begin += BLOCK) {
            int end = Math.min(all.count(), begin + BLOCK);
            int from = all.first()[begin];
            int until = all.first()[end];
            contracts = contracts.length < until - from ? new int[until - from] : contracts;
            Arrays.fill(customers, 0);
            Arrays.fill(contracts, 0);
            axes.number(customers, contracts, new Block(day, begin, end));
            int person = Codes.NONE;
            for (int at = from; at < until; at++) {
                person -= all.words()[at] >> SIGN;
                numbers[at] = customers[person] + contracts[at - from];
            }
        }
        return new Portfolios(all.first(), all.words(), all.sights(), numbers, null);
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portfolios of a day once more for each set of axes that is asked for often: every contract says its number on them, and
 * customers alike in that, too, stand there once.
 */
final class PlacedPortfolios {

    private static final int KEPT = 16;
    private static final int BLOCK = 1 << 9;
    private static final int SIGN = Integer.SIZE - 1;

    private final Map<List<Axis.Key>, Often> asked = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Axis.Key>, Often> eldest) {
            return size() > KEPT;
        }
    };

    /** Axes and what is made for them. */
    private static final class Often {

        private final PersonAxes axes;
        private int questions;
        private @Nullable Portfolios made;

        Often(PersonAxes axes) {
            this.axes = axes;
        }

        boolean wanted() {
            return made == null && questions >= ActiveOn.OFTEN;
        }
    }

    /** For a question that needs these axes; null as long as they were not asked for often. */
    synchronized @Nullable Portfolios of(PersonAxes axes) {
        var often = asked.computeIfAbsent(axes.keys(), ignored -> new Often(axes));
        often.questions++;
        return often.made;
    }

    /** Makes what has been asked for often; questions go on meanwhile. */
    void condense(ActiveOn day) {
        for (var often : all()) {
            if (often.wanted()) {
                var made = ActiveOn.fewer(placed(day, often.axes));
                synchronized (this) {
                    often.made = made;
                }
            }
        }
    }

    private synchronized List<Often> all() {
        return List.copyOf(asked.values());
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

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

    private static final int KEPT = 8;
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
        private final int shift;
        private int questions;
        private @Nullable Portfolios made;

        Often(PersonAxes axes, int shift) {
            this.axes = axes;
            this.shift = shift;
        }

        boolean wanted() {
            return made == null && questions >= ActiveOn.OFTEN;
        }
    }

    /**
     * For a question that needs these axes; null as long as they were not asked for often.
     *
     * @param shift where in a word the number on the axes stands, above {@link Traits}
     */
    synchronized @Nullable Portfolios of(PersonAxes axes, int shift) {
        var often = asked.computeIfAbsent(axes.keys(), ignored -> new Often(axes, shift));
        often.questions++;
        return often.made;
    }

    /** Makes what has been asked for often; questions go on meanwhile. */
    void condense(ActiveOn day) {
        for (var often : all()) {
            if (often.wanted()) {
                var made = ActiveOn.fewer(placed(day, often));
                synchronized (this) {
                    often.made = made;
                }
            }
        }
    }

    private synchronized List<Often> all() {
        return List.copyOf(asked.values());
    }

    private static Portfolios placed(ActiveOn day, Often often) {
        var all = day.portfolios;
        var words = all.words().clone();
        var customers = new int[BLOCK + 1];
        var contracts = new int[0];
        for (int begin = 0; begin < all.count(); begin += BLOCK) {
            int end = Math.min(all.count(), begin + BLOCK);
            int from = all.first()[begin];
            int until = all.first()[end];
            contracts = contracts.length < until - from ? new int[until - from] : contracts;
            Arrays.fill(customers, 0);
            Arrays.fill(contracts, 0);
            often.axes.number(customers, contracts, new Block(day, begin, end));
            int person = Codes.NONE;
            for (int at = from; at < until; at++) {
                person -= words[at] >> SIGN;
                words[at] |= customers[person] + contracts[at - from] << often.shift;
            }
        }
        return new Portfolios(all.first(), words, all.sights(), null);
    }
}

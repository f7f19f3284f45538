package io.weft.penetration.rules;

import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The portfolios of a day once more for each axis that is asked for often: every contract says where on the axis it falls, and
 * customers alike in that, too, stand there once.
 */
final class PlacedPortfolios {

    private static final int KEPT = 8;
    private static final int BLOCK = 1 << 9;
    private static final int SIGN = Integer.SIZE - 1;

    private final Map<Axis.Key, Often> axes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Axis.Key, Often> eldest) {
            return size() > KEPT;
        }
    };

    /** An axis and what is made for it. */
    private static final class Often {

        private final Axis axis;
        private final int shift;
        private int questions;
        private @Nullable Portfolios made;

        Often(Axis axis, int shift) {
            this.axis = axis;
            this.shift = shift;
        }

        boolean wanted() {
            return made == null && questions >= ActiveOn.OFTEN && axis.size() < 1 << SIGN - shift;
        }
    }

    /**
     * For a question by one axis; null as long as it was not asked for often.
     *
     * @param shift where in a word the row of the axis stands, above {@link Traits}
     */
    synchronized @Nullable Portfolios of(Axis axis, int shift) {
        var often = axes.computeIfAbsent(axis.key(), ignored -> new Often(axis, shift));
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
        return List.copyOf(axes.values());
    }

    private static Portfolios placed(ActiveOn day, Often often) {
        var all = day.portfolios;
        var words = all.words().clone();
        var places = new int[BLOCK + 1];
        for (int begin = 0; begin < all.count(); begin += BLOCK) {
            int end = Math.min(all.count(), begin + BLOCK);
            int from = all.first()[begin];
            int until = all.first()[end];
            if (places.length < until - from) {
                places = new int[until - from];
            }
            Arrays.fill(places, 0);
            often.axis.add(places, 1, new Block(day, begin, end));
            int person = Codes.NONE;
            for (int at = from; at < until; at++) {
                person -= words[at] >> SIGN;
                words[at] |= places[often.axis.isOfCustomer() ? person : at - from] << often.shift;
            }
        }
        return new Portfolios(all.first(), words, all.sights(), null);
    }
}

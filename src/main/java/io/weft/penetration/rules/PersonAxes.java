package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The axes a question needs, to tell rows apart or to filter: together they number what customers and contracts are by them, so
 * that portfolios that say these numbers serve every such question.
 */
final class PersonAxes {

    private static final int MOST_LOW = 1 << 18;

    /** Even twice, and with any place on top, it is below 0. */
    private static final int LEFT_OUT = Places.LEFT_OUT / 2;

    private final RowPlan plan;
    private final PersonFilter filter;
    private final Tiers tiers;
    private final Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);
    private final @Nullable Dimension last;

    PersonAxes(ContractIndex index, Selection selection, RowPlan plan) {
        this.plan = plan;
        filter = selection.persons();
        tiers = index.tiers;
        var made = new Axes(index, selection);
        for (var dimension : Dimension.values()) {
            if (Axes.has(dimension) && (plan.tells(dimension) || filter.rows(dimension) != null)) {
                axes.put(
                        dimension,
                        dimension == Dimension.FIRST && filter.isByMonths() ? made.firstMonths() : made.of(dimension));
            }
        }
        last = axes.isEmpty() ? null : List.copyOf(axes.keySet()).get(axes.size() - 1);
    }

    /** The same for all questions of one day that need the same axes. */
    List<Axis.Key> keys() {
        return axes.values().stream().map(Axis::key).toList();
    }

    /** The tiers they answer from; null where none of them is asked for. */
    @Nullable
    Tiers tiers() {
        return axes.containsKey(Dimension.TIER) ? tiers : null;
    }

    /** True when there are none to need. */
    boolean none() {
        return axes.isEmpty();
    }

    /** True when they say all that is asked of persons, and their numbers fit into a word. */
    boolean canBePlaced() {
        return filter.isByRows()
                && lowSize() <= MOST_LOW
                && (last == null || (long) axes.get(last).size() << lowBits() <= Integer.MAX_VALUE);
    }

    /** Adds the numbers of the customers of a block and of its contracts; those of a contract's customer come on top. */
    void number(int[] customers, int[] contracts, Block block) {
        int times = 1;
        for (var axis : axes.entrySet()) {
            boolean isHigh = axis.getKey() == last;
            axis.getValue()
                    .add(
                            axis.getValue().isOfCustomer() ? customers : contracts,
                            isHigh ? 1 << lowBits() : times,
                            block);
            times *= axis.getValue().size();
        }
    }

    /** How many bits of a number are its lower part, which is of all axes but the last one. */
    int lowBits() {
        return Long.SIZE - Long.numberOfLeadingZeros(lowSize() - 1);
    }

    private long lowSize() {
        return axes.entrySet().stream()
                .filter(axis -> axis.getKey() != last)
                .mapToLong(axis -> axis.getValue().size())
                .reduce(1, Math::multiplyExact);
    }

    /** For every lower part of a number how far such a contract is from the first row of its traits; below 0 for none asked for. */
    int[] lowPlaces() {
        var places = new int[1];
        for (var dimension : axes.keySet()) {
            places = dimension == last ? places : times(places, further(dimension));
        }
        return places;
    }

    /** How much further for every upper part. */
    int[] highPlaces() {
        return last == null ? new int[1] : further(last);
    }

    private static int[] times(int[] places, int[] further) {
        var all = new int[places.length * further.length];
        Arrays.setAll(all, number -> {
            int place = places[number % places.length];
            int its = further[number / places.length];
            return place < 0 || its < 0 ? LEFT_OUT : place + its;
        });
        return all;
    }

    private int[] further(Dimension dimension) {
        int scale = scale(dimension);
        int step = axes.get(dimension).step();
        BitSet rows = filter.rows(dimension);
        var further = new int[axes.get(dimension).size()];
        Arrays.setAll(further, row -> rows == null || rows.get(row) ? row / step * scale : LEFT_OUT);
        return further;
    }

    /** How far rows next to each other on an axis are apart; nothing where they are not told apart. */
    private int scale(Dimension dimension) {
        int scale = 1;
        for (var told : plan.told()) {
            if (told == dimension) {
                return scale;
            }
            scale *= axes.get(told).size() / axes.get(told).step();
        }
        return 0;
    }
}

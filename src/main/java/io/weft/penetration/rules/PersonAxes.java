package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.rules.Axis.Block;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The axes a question needs, to tell rows apart or to filter: together they number what customers and contracts are by them, so
 * that portfolios that say these numbers serve every such question.
 */
final class PersonAxes {

    private static final int MOST_NUMBERS = 1 << 19;

    private final RowPlan plan;
    private final PersonFilter filter;
    private final Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);

    PersonAxes(ContractIndex index, Selection selection, RowPlan plan) {
        this.plan = plan;
        filter = selection.persons();
        var made = new Axes(index, selection);
        for (var dimension : Dimension.values()) {
            if (Axes.has(dimension) && (plan.tells(dimension) || filter.rows(dimension) != null)) {
                axes.put(dimension, made.of(dimension));
            }
        }
    }

    /** The same for all questions of one day that need the same axes. */
    List<Axis.Key> keys() {
        return axes.values().stream().map(Axis::key).toList();
    }

    /** True when there are some, they say all that is asked of persons, and their numbers fit above a word's traits. */
    boolean canBePlaced(int shift) {
        return !axes.isEmpty()
                && filter.isByRows()
                && numbers() <= Math.min(MOST_NUMBERS, 1 << Integer.SIZE - 1 - shift);
    }

    private long numbers() {
        return axes.values().stream().mapToLong(Axis::size).reduce(1, Math::multiplyExact);
    }

    /** Adds the numbers of the customers of a block and of its contracts; those of a contract's customer come on top. */
    void number(int[] customers, int[] contracts, Block block) {
        int times = 1;
        for (var axis : axes.values()) {
            axis.add(axis.isOfCustomer() ? customers : contracts, times, block);
            times *= axis.size();
        }
    }

    /** True when a number is the place already: one axis, all of whose rows are asked for. */
    boolean arePlaces() {
        return axes.size() == 1
                && plan.told().size() == 1
                && axes.keySet().stream().allMatch(dimension -> filter.rows(dimension) == null);
    }

    /** For every number how far such a contract is from the first row of its traits; {@link Places#LEFT_OUT} for one not asked for. */
    int[] places() {
        var places = new int[Math.toIntExact(numbers())];
        var times = new EnumMap<Dimension, Integer>(Dimension.class);
        int next = 1;
        for (var axis : axes.entrySet()) {
            times.put(axis.getKey(), next);
            next *= axis.getValue().size();
        }
        int scale = 1;
        for (var dimension : plan.told()) {
            add(places, times.get(dimension), dimension, scale);
            scale *= axes.get(dimension).size();
        }
        times.forEach((dimension, its) -> leaveOut(places, its, dimension));
        return places;
    }

    private void add(int[] places, int times, Dimension dimension, int scale) {
        var further = new int[axes.get(dimension).size()];
        Arrays.setAll(further, row -> row * scale);
        add(places, times, further);
    }

    private void leaveOut(int[] places, int times, Dimension dimension) {
        BitSet rows = filter.rows(dimension);
        if (rows != null) {
            var further = new int[axes.get(dimension).size()];
            Arrays.setAll(further, row -> rows.get(row) ? 0 : Places.LEFT_OUT);
            add(places, times, further);
        }
    }

    /** Adds to every number what its row on one axis says; left out twice is left out. */
    private static void add(int[] places, int times, int[] further) {
        for (int begin = 0; begin < places.length; begin += times * further.length) {
            for (int row = 0; row < further.length; row++) {
                int from = begin + row * times;
                for (int number = from; number < from + times; number++) {
                    int place = places[number] + further[row];
                    places[number] = places[number] < 0 ? Places.LEFT_OUT : place;
                }
            }
        }
    }
}

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

    private static final int MOST_NUMBERS = 1 << 17;

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
        int size = axes.get(dimension).size();
        for (int number = 0; number < places.length; number++) {
            places[number] += number / times % size * scale;
        }
    }

    private void leaveOut(int[] places, int times, Dimension dimension) {
        BitSet rows = filter.rows(dimension);
        if (rows != null) {
            int size = axes.get(dimension).size();
            Arrays.setAll(places, number -> rows.get(number / times % size) ? places[number] : Places.LEFT_OUT);
        }
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says into which row of a breakdown contracts fall: by their {@link Traits}, and by the axes where one is asked for. */
final class RowPlan {

    final boolean[] cross;
    private final int[] rowOf;
    private final List<List<@Nullable String>> keys;
    private final Axis[] axes;
    private final int perKey;
    private final GroupCodes codes;
    private final Breakdown breakdown;
    private final int under;

    RowPlan(ContractIndex index, Slice slice, Breakdown breakdown, Selection selection) {
        this.codes = index.codes;
        this.breakdown = breakdown;
        this.under = under(slice.filters());
        var made = new Axes(index, selection);
        axes = breakdown.by().stream().filter(Axes::has).map(made::of).toArray(Axis[]::new);
        perKey = Arrays.stream(axes).mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        rowOf = new int[index.traitsOf.length];
        cross = new boolean[rowOf.length];
        var rows = new RowNumbers(codes, breakdown, under);
        for (int t = 0; t < rowOf.length; t++) {
            var traits = index.traitsOf[t];
            cross[t] = slice.counting().includeHome() || codes.crosses(traits);
            rowOf[t] = breakdown.by().isEmpty() ? Codes.NONE : rows.of(traits);
        }
        keys = rows.keys();
    }

    int rows() {
        return keys.size() * perKey;
    }

    /** The row of a customer's contract, {@link Codes#NONE} when there are none. */
    int row(int customer, int contract, int traits) {
        int row = rowOf[traits];
        if (row != Codes.NONE && axes.length > 0) {
            for (var axis : axes) {
                row = row * axis.size() + axis.at(customer, contract);
            }
        }
        return row;
    }

    /** What tells the row of a contract beyond its traits, in the order of the breakdown. */
    Axis[] axes() {
        return axes;
    }

    /** True when rows are told apart by what an axis says. */
    boolean tells(Dimension dimension) {
        return Axes.has(dimension) && breakdown.by().contains(dimension);
    }

    /** The dimensions of {@link #axes()}, the last one first: rows next to each other differ in that. */
    List<Dimension> told() {
        var told = new ArrayList<>(breakdown.by().stream().filter(Axes::has).toList());
        Collections.reverse(told);
        return told;
    }

    /** The first of the rows in which contracts with these traits may fall. */
    int firstRow(int traits) {
        return Math.max(0, rowOf[traits]) * perKey;
    }

    /** The codes of a row in the order asked for. */
    List<@Nullable String> key(int row) {
        var key = new ArrayList<>(keys.get(row / perKey));
        int rest = row % perKey;
        int axis = axes.length;
        for (int i = key.size() - 1; i >= 0; i--) {
            if (Axes.has(breakdown.by().get(i))) {
                axis--;
                key.set(i, axes[axis].code(rest % axes[axis].size()));
                rest /= axes[axis].size();
            }
        }
        return key;
    }

    /** The one unit the slice is filtered by; its children become the rows when units are rolled up. */
    private int under(Filters filters) {
        var units = filters.of(Dimension.ORG_UNIT);
        return units.size() == 1 ? codes.orgUnits.of(units.iterator().next()) : Codes.NONE;
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.WhiteSpace;
import io.weft.penetration.rules.Chunks.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who lacks what (white-space matrix). A customer belongs to a row by the contracts the slice counts, and lacks a series
 * when none of all the active contracts the viewer may see is of it, whoever looks after them.
 */
public final class WhiteSpaceRules {

    private WhiteSpaceRules() {}

    /** The rows with the most customers first; a company sees the books of its own agents only. */
    public static WhiteSpace of(ContractIndex index, Slice slice, Dimension by, Viewer viewer) {
        var members = new Selection(index, slice, viewer);
        var holdings = new Selection(index, slice.filteredBy(Filters.none()), viewer);
        var axis = new Axes(index, members).of(by);
        int series = index.codes.series.size();
        var counts =
                Chunks.all(index, range -> new Count(index, axis, series).over(members, holdings, range), Count::plus);
        var rows = new ArrayList<WhiteSpace.Row>();
        for (int row = 0; row < axis.size(); row++) {
            var code = axis.code(row);
            boolean foreign = by == Dimension.AGENT
                    && viewer.company() != null
                    && (code == null || !code.startsWith(viewer.company() + "/"));
            if (counts.customers[row] > 0 && !foreign) {
                rows.add(new WhiteSpace.Row(code, counts.customers[row], counts.lacking(row)));
            }
        }
        rows.sort(Comparator.comparingLong(WhiteSpace.Row::customers).reversed());
        return new WhiteSpace(by, index.codes.series.all(), rows);
    }

    /** The series of some contracts as bits. */
    static long seriesOf(ContractIndex index, int[] found, int count) {
        long held = 0;
        for (int i = 0; i < count; i++) {
            held |= 1L << index.codes.seriesOfProduct[index.productOf[index.traits[found[i]]]] + 1;
        }
        return held;
    }

    /** Counts of one range of customers. */
    private static final class Count {

        private final ContractIndex index;
        private final Axis axis;
        private final int series;
        private final int[] lastOfRow;
        private final long[] customers;
        private final long[] lacking;

        Count(ContractIndex index, Axis axis, int series) {
            this.index = index;
            this.axis = axis;
            this.series = series;
            customers = new long[axis.size()];
            lacking = new long[axis.size() * series];
            lastOfRow = new int[axis.size()];
            Arrays.fill(lastOfRow, Codes.NONE);
        }

        Count over(Selection members, Selection holdings, Range range) {
            var found = new int[index.mostContracts];
            var held = new int[index.mostContracts];
            for (int customer = range.begin(); customer < range.end(); customer++) {
                int count = members.active(customer, found);
                if (count > 0) {
                    add(customer, found, count, seriesOf(index, held, holdings.active(customer, held)));
                }
            }
            return this;
        }

        private void add(int customer, int[] found, int count, long held) {
            for (int i = 0; i < count; i++) {
                int row = axis.at(customer, found[i]);
                if (lastOfRow[row] != customer) {
                    lastOfRow[row] = customer;
                    customers[row]++;
                    for (int one = 0; one < series; one++) {
                        lacking[row * series + one] += held >>> one + 1 & 1 ^ 1;
                    }
                }
            }
        }

        Count plus(Count other) {
            for (int i = 0; i < customers.length; i++) {
                customers[i] += other.customers[i];
            }
            for (int i = 0; i < lacking.length; i++) {
                lacking[i] += other.lacking[i];
            }
            return this;
        }

        List<Long> lacking(int row) {
            return Arrays.stream(lacking, row * series, (row + 1) * series)
                    .boxed()
                    .toList();
        }
    }
}

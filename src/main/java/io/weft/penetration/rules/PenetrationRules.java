package io.weft.penetration.rules;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** M-01 to M-05 of any slice in one pass over the index. Rule book: docs/rules/penetration.md */
public final class PenetrationRules {

    /** So many are worth both processors. */
    private static final int MANY_ROWS = 1_000;

    private static final Comparator<String> BY_CODE = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<FigureRow> BY_KEY = (one, other) -> {
        for (int i = 0; i < one.key().size(); i++) {
            int order = BY_CODE.compare(one.key().get(i), other.key().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    private PenetrationRules() {}

    /** The figures of a slice as the viewer may count them. */
    public static Figures figures(ContractIndex index, Slice slice, Breakdown breakdown, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var plan = new RowPlan(index, slice, breakdown, selection);
        var unit = slice.counting().unit();
        var tally = tally(index, selection, plan, unit);
        return figures(index, tally, rows(plan, tally, breakdown));
    }

    private static Tally tally(ContractIndex index, Selection selection, RowPlan plan, Counting.Unit unit) {
        var pass = SlicePass.of(index, selection, plan, unit);
        if (pass == null) {
            return Chunks.all(
                    index, range -> tally(index, selection, new Tally(index, plan, unit), range), Tally::plus);
        }
        var tally = new Tally(index, plan, unit);
        pass.into(tally);
        return tally;
    }

    /** What a tally comes to. */
    static Figures figures(ContractIndex index, Tally tally, List<FigureRow> rows) {
        return new Figures(
                tally.customers,
                tally.products,
                tally.contracts,
                Ratios.of(tally.products, tally.customers),
                Ratios.of(tally.contracts, tally.customers),
                tally.multiCompany,
                Ratios.of(tally.multiCompany, tally.customers),
                pairs(index, tally),
                rows);
    }

    private static Tally tally(ContractIndex index, Selection selection, Tally tally, Range range) {
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int count = selection.active(customer, found);
            if (count > 0) {
                tally.add(customer, found, count);
            }
        }
        return tally;
    }

    private static Map<String, Long> pairs(ContractIndex index, Tally tally) {
        var pairs = new TreeMap<String, Long>();
        var companies = index.codes.companies;
        for (int a = 0; a < companies.size(); a++) {
            for (int b = a + 1; b < companies.size(); b++) {
                long both = tally.pairs[a * companies.size() + b];
                if (both > 0) {
                    pairs.put(companies.at(a) + "+" + companies.at(b), both);
                }
            }
        }
        return pairs;
    }

    private static List<FigureRow> rows(RowPlan plan, Tally tally, Breakdown breakdown) {
        var counted = counted(breakdown);
        var rows = IntStream.range(0, plan.rows());
        return (plan.rows() < MANY_ROWS ? rows : rows.parallel())
                .filter(row -> tally.rowCustomers[row] > 0)
                .mapToObj(row -> new FigureRow(
                        plan.key(row),
                        tally.rowCustomers[row],
                        tally.rowProducts[row],
                        tally.rowCross[row],
                        tally.rowContracts[row],
                        counted.of(tally, row)))
                .sorted(BY_KEY)
                .toList();
    }

    /** The penetration of a row. */
    private interface Counted {
        @Nullable
        BigDecimal of(Tally tally, int row);
    }

    /** M-03 by company, the share of all customers by product, M-02 by channel, else products per customer of the row. */
    private static Counted counted(Breakdown breakdown) {
        var by = breakdown.by();
        if (by.equals(List.of(Dimension.COMPANY)) || by.equals(List.of(Dimension.PRODUCT))) {
            return (tally, row) -> Ratios.of(tally.rowProducts[row], tally.customers);
        }
        return by.equals(List.of(Dimension.CHANNEL))
                ? (tally, row) -> Ratios.of(tally.rowCross[row], tally.rowCustomers[row])
                : (tally, row) -> Ratios.of(tally.rowProducts[row], tally.rowCustomers[row]);
    }
}

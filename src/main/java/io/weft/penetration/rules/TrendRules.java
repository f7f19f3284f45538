package io.weft.penetration.rules;

import io.weft.penetration.Slice;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The figures of a slice on many days, all of them in one pass: each contract is the set of days on which it counts. */
public final class TrendRules {

    private TrendRules() {}

    /** A point for each day, at most 62 of them in ascending order. Age bands are those of the slice's own day. */
    public static List<TrendPoint> on(ContractIndex index, Slice slice, List<LocalDate> days, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var axis = new Days(days);
        var unit = slice.counting().unit();
        var all = Chunks.all(
                index, range -> tally(index, selection, new TrendTally(index, axis, unit), range), TrendTally::plus);
        var points = new ArrayList<TrendPoint>();
        for (int day = 0; day < days.size(); day++) {
            points.add(point(index, all, day, days.get(day)));
        }
        return points;
    }

    private static TrendTally tally(ContractIndex index, Selection selection, TrendTally tally, Range range) {
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int count = selection.anyDay(customer, found);
            if (count > 0) {
                tally.add(found, count, tally.days.home(index, selection, customer));
            }
        }
        return tally;
    }

    private static TrendPoint point(ContractIndex index, TrendTally all, int day, LocalDate on) {
        long customers = all.customers.at(day);
        var its = new TreeMap<String, Long>();
        var shares = new TreeMap<String, BigDecimal>();
        for (int company = 0; company < all.products.length; company++) {
            long held = all.products[company].at(day);
            var share = Ratios.of(held, customers);
            if (held > 0 && share != null) {
                its.put(index.codes.companies.all().get(company), held);
                shares.put(index.codes.companies.all().get(company), share);
            }
        }
        return new TrendPoint(
                on,
                customers,
                Ratios.of(all.allProducts.at(day), customers),
                Ratios.of(all.multiCompany.at(day), customers),
                Ratios.of(all.contracts.at(day), customers),
                its,
                shares);
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Breakdown;
import io.weft.penetration.RetentionCohort;
import io.weft.penetration.Slice;
import io.weft.penetration.StayedRow;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** M-16 on many month ends, in one pass: each customer is the set of month ends on which he is active. */
public final class RetentionRules {

    private static final int YEAR = 12;

    private RetentionRules() {}

    /** For each month the customers whose first contract began in it, and how many of those it left active stayed. */
    public static List<RetentionCohort> curves(
            ContractIndex index, Slice slice, List<YearMonth> months, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var days = ends(months);
        int first = number(months.get(0));
        var counts = Chunks.all(
                index, range -> curves(new Lives(index, selection, days), range, first), RetentionRules::plus);
        var cohorts = new ArrayList<RetentionCohort>();
        for (int cohort = 0; cohort < months.size(); cohort++) {
            var active = new ArrayList<Long>();
            for (int end = cohort; end < months.size(); end++) {
                active.add(counts[cohort].at(end));
            }
            cohorts.add(new RetentionCohort(months.get(cohort), active));
        }
        return cohorts;
    }

    private static DayCounts[] curves(Lives lives, Range range, int first) {
        var counts = counts(lives.days.count(), lives.days.count());
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int cohort = lives.selection.firstMonth(customer) - first;
            if (cohort >= 0 && cohort < counts.length) {
                long active = lives.of(customer);
                if ((active >>> cohort & 1) != 0) {
                    counts[cohort].add(active & -1L << cohort);
                }
            }
        }
        return counts;
    }

    /**
     * For each row and month the customers active at the month's end a year before, and how many of them were so at its
     * end. A unit counts with all below it when {@code wholeUnits}.
     */
    public static List<StayedRow> stayed(ContractIndex index, Slice slice, List<YearMonth> months, RowsAsked asked) {
        var selection = new Selection(index, slice, asked.viewer());
        var from = months.get(0).minusMonths(YEAR);
        var all = Stream.iterate(from, month -> month.plusMonths(1))
                .limit(months.size() + YEAR)
                .toList();
        var rows = new CustomerRows(
                new Rows(index, new RowPlan(index, slice, asked.breakdown(), selection), asked.wholeUnits()));
        var days = ends(all);
        var counts = Chunks.all(
                index, range -> stayed(new Lives(index, selection, days), rows.fresh(), range), RetentionRules::plus);
        var found = new ArrayList<StayedRow>();
        for (int row = 0; row < rows.count(); row++) {
            for (int month = 0; month < months.size(); month++) {
                long atStart = counts[2 * row].at(month);
                if (atStart > 0) {
                    found.add(new StayedRow(months.get(month), rows.code(row), atStart, counts[2 * row + 1].at(month)));
                }
            }
        }
        return found;
    }

    /** Who asks, and how the rows are formed. */
    public record RowsAsked(Breakdown breakdown, boolean wholeUnits, Viewer viewer) {}

    private static DayCounts[] stayed(Lives lives, CustomerRows rows, Range range) {
        var counts = counts(2 * rows.count(), lives.days.count());
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int found = lives.contracts(customer);
            if (found > 0) {
                long home = lives.home(customer);
                rows.of(customer, lives, found);
                rows.drain((row, active) -> {
                    long held = active & home;
                    counts[2 * row].add(held);
                    counts[2 * row + 1].add(held & held >>> YEAR);
                });
            }
        }
        return counts;
    }

    private static DayCounts[] counts(int rows, int days) {
        var counts = new DayCounts[rows];
        Arrays.setAll(counts, row -> new DayCounts(days));
        return counts;
    }

    private static DayCounts[] plus(DayCounts[] to, DayCounts[] from) {
        for (int row = 0; row < to.length; row++) {
            to[row].plus(from[row]);
        }
        return to;
    }

    private static Days ends(List<YearMonth> months) {
        return new Days(months.stream().map(YearMonth::atEndOfMonth).toList());
    }

    private static int number(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }
}

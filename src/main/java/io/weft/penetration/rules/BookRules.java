package io.weft.penetration.rules;

import io.weft.penetration.Book;
import io.weft.penetration.BookQuestion;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import io.weft.policy.CohortSubject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The books of all subjects of a kind in one pass. The contracts of each customer are sorted into the subjects they belong
 * to, and each part is counted by what counts the slices of the cockpit. Rule book: docs/rules/penetration.md
 */
public final class BookRules {

    private BookRules() {}

    /** A book for each subject that ever had a contract, in no order. */
    public static List<Book> of(ContractIndex index, BookQuestion question, Counting counting) {
        var slice = new Slice(question.day(), question.segment(), Filters.none(), counting);
        var selection = new Selection(index, slice, Viewer.group());
        var whole = new RowPlan(index, slice, Breakdown.none(), selection);
        var rows = new Rows(
                index,
                new RowPlan(index, slice, breakdown(question.by()), selection),
                question.by() == CohortSubject.UNIT_TREE);
        var setting = new BookTally.Setting(index, slice, whole, question.periods());
        var sums = Chunks.all(index, range -> new Pass(setting, selection, rows).over(range), BookRules::plus);
        var books = new ArrayList<Book>();
        for (int row = 0; row < sums.length; row++) {
            if (sums[row] != null) {
                books.add(sums[row].book(rows.code(row)));
            }
        }
        return books;
    }

    private static Breakdown breakdown(CohortSubject by) {
        return switch (by) {
            case ALL, UNIT_TREE -> Breakdown.none();
            case COMPANY -> Breakdown.by(Dimension.COMPANY);
            case CHANNEL -> Breakdown.by(Dimension.CHANNEL);
            case AGENT -> Breakdown.by(Dimension.AGENT);
            case CLASS, ORG_UNIT -> throw new IllegalArgumentException("No books by " + by);
        };
    }

    private static @Nullable BookTally[] plus(@Nullable BookTally[] to, @Nullable BookTally[] from) {
        for (int row = 0; row < to.length; row++) {
            var its = to[row];
            var more = from[row];
            to[row] = its == null || more == null ? its == null ? more : its : its.plus(more);
        }
        return to;
    }

    /** One range of customers. */
    private static final class Pass {

        private final BookTally.Setting setting;
        private final Selection selection;
        private final Rows rows;
        private final Shelves shelves;
        private final Journey[] journeys;
        private final @Nullable BookTally[] sums;

        Pass(BookTally.Setting setting, Selection selection, Rows rows) {
            this.setting = setting;
            this.selection = selection;
            this.rows = rows;
            shelves = new Shelves(rows);
            sums = new BookTally[rows.count()];
            journeys = setting.periods().stream()
                    .map(period -> new Journey(setting.index(), selection, period))
                    .toArray(Journey[]::new);
        }

        @Nullable
        BookTally[] over(Range range) {
            var found = new int[setting.index().mostContracts];
            var active = new int[setting.index().mostContracts];
            for (int customer = range.begin(); customer < range.end(); customer++) {
                int its = customer;
                int count = selection.anyDay(its, found);
                boolean several = count > 0 && hasSeveral(active, setting.active(found, count, active));
                shelves.sort(its, found, count, (row, contracts, many) -> {
                    var sum = sum(row);
                    sum.standing(its, active, setting.active(contracts, many, active), several);
                    for (int period = 0; period < journeys.length; period++) {
                        sum.went(period, said(journeys[period], its, row, journeys[period].said(contracts, many)));
                    }
                });
            }
            return sums;
        }

        private BookTally sum(int row) {
            var sum = sums[row];
            if (sum == null) {
                sum = new BookTally(setting);
                sums[row] = sum;
            }
            return sum;
        }

        /** New to a unit is who still belongs to it at the end, as its manager reads it. */
        private int said(Journey journey, int customer, int row, int said) {
            boolean gone = (said & Journey.BEGAN) != 0
                    && (said & Journey.AT_END) == 0
                    && !rows.homeOn(customer, row, journey.last());
            return gone ? said & ~Journey.BEGAN : said;
        }

        /** Contracts stand in the order of companies. */
        private boolean hasSeveral(int[] active, int count) {
            return count > 1
                    && setting.index().companyOf(active[0]) != setting.index().companyOf(active[count - 1]);
        }
    }
}

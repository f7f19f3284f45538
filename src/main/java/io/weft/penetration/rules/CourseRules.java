package io.weft.penetration.rules;

import io.weft.penetration.Course;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;

/** M-10, M-11, M-16: who came, who bought again, who stayed. Rule book: docs/rules/penetration.md */
public final class CourseRules {

    /** What may be true of a customer, as bits of {@link Journey}. */
    static final int STATES = 32;

    private CourseRules() {}

    /** What became of the customers of a slice in a period; filters choose the contracts that count. */
    public static Course of(ContractIndex index, Slice slice, Period period, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var counts =
                Chunks.all(index, range -> counted(new Journey(index, selection, period), range), CourseRules::plus);
        return course(period, counts);
    }

    /** What counts of customers by what is true of them come to. */
    static Course course(Period period, long[] counts) {
        long atStart = with(counts, Journey.AT_START);
        long added = with(counts, Journey.ADDED);
        long stayed = with(counts, Journey.AT_START | Journey.AT_END);
        long many = with(counts, Journey.MANY_AT_START);
        long manyStayed = with(counts, Journey.MANY_AT_START | Journey.AT_END);
        return new Course(
                period,
                atStart,
                with(counts, Journey.AT_END),
                with(counts, Journey.BEGAN),
                added,
                stayed,
                many,
                manyStayed,
                Ratios.of(added, atStart),
                Ratios.of(stayed, atStart),
                Ratios.of(manyStayed, many));
    }

    private static long[] counted(Journey journey, Range range) {
        var counts = new long[STATES];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            counts[journey.of(customer)]++;
        }
        return counts;
    }

    private static long with(long[] counts, int said) {
        long customers = 0;
        for (int state = 0; state < counts.length; state++) {
            customers += (state & said) == said ? counts[state] : 0;
        }
        return customers;
    }

    static long[] plus(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
        return to;
    }
}

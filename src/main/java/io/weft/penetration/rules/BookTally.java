package io.weft.penetration.rules;

import io.weft.penetration.Book;
import io.weft.penetration.Course;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one subject's customers come to; ranges of customers share none, so tallies add up. */
final class BookTally {

    private final Setting setting;
    private final Tally tally;
    private final WorthRules.Sum worth = new WorthRules.Sum();
    private final Units crossing;
    private final long[][] journeys;
    private long cross;
    private long elsewhere;

    /**
     * What all tallies of a question share.
     *
     * @param whole without rows
     */
    record Setting(ContractIndex index, Slice slice, RowPlan whole, List<Period> periods) {

        /** Those of some contracts that are active on the day, in their order. */
        int active(int[] contracts, int count, int[] active) {
            int day = Math.toIntExact(slice.asOf().toEpochDay());
            int many = 0;
            for (int i = 0; i < count; i++) {
                if (index.from[contracts[i]] <= day && day < index.to[contracts[i]]) {
                    active[many++] = contracts[i];
                }
            }
            return many;
        }
    }

    BookTally(Setting setting) {
        this.setting = setting;
        var unit = setting.slice().counting().unit();
        tally = new Tally(setting.index(), setting.whole(), unit);
        crossing = Units.of(unit, setting.index(), 0);
        journeys = new long[setting.periods().size()][CourseRules.STATES];
    }

    /** Adds a customer by the contracts active on the day. */
    void standing(int customer, int[] active, int count, boolean several) {
        if (count > 0) {
            tally.add(customer, active, count);
            worth.add(setting.index(), active, count);
            addCross(customer, active, count);
            elsewhere += several ? 1 : 0;
        }
    }

    private void addCross(int customer, int[] active, int count) {
        int last = Codes.NONE;
        for (int i = 0; i < count; i++) {
            int traits = setting.index().traits[active[i]];
            if (setting.whole().cross[traits]) {
                int product = setting.index().productOf[traits];
                cross += crossing.begins(customer, traits, product == last) ? 1 : 0;
                last = product;
            }
        }
    }

    /** Adds what happened to a customer in a period. */
    void went(int period, int said) {
        journeys[period][said]++;
    }

    BookTally plus(BookTally other) {
        tally.plus(other.tally);
        worth.plus(other.worth);
        for (int period = 0; period < journeys.length; period++) {
            CourseRules.plus(journeys[period], other.journeys[period]);
        }
        cross += other.cross;
        elsewhere += other.elsewhere;
        return this;
    }

    Book book(@Nullable String code) {
        var courses = new ArrayList<Course>();
        for (int period = 0; period < journeys.length; period++) {
            courses.add(CourseRules.course(setting.periods().get(period), journeys[period]));
        }
        return new Book(
                code,
                PenetrationRules.figures(setting.index(), tally, List.of()),
                cross,
                elsewhere,
                worth.worth(),
                courses);
    }
}

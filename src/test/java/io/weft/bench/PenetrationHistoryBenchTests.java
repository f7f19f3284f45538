package io.weft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.ContractIndex;
import io.weft.penetration.rules.CourseRules;
import io.weft.penetration.rules.MigrationRules;
import io.weft.penetration.rules.TrendRules;
import io.weft.penetration.rules.WorthRules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times the trend of 24 months and what happened in a past period; the bar is 300 ms for a million customers. */
@Tag("bench")
@SuppressWarnings("SystemOut") // a benchmark prints its figures
class PenetrationHistoryBenchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    /** Design 5, whatever the size. */
    private static final double BAR_MS = 300;

    private static final int WARM = 15;
    private static final int TIMES = 40;

    private static final Slice ALL = new Slice(TODAY, Segment.PERSON, Filters.none());
    private static final Viewer BRANCH = new Viewer("LIFE", Set.of("LIFE/U1"));

    private double worst;

    @Test
    void theTrendOf24MonthsIsOnePass() {
        var index = PenetrationIndexBenchTests.index();
        trend(index, "trend", ALL, Viewer.group());
        trend(index, "trend, a company", by(Dimension.COMPANY, "LIFE"), Viewer.group());
        trend(index, "trend, a channel", by(Dimension.CHANNEL, "BANK"), Viewer.group());
        trend(index, "trend, a branch", by(Dimension.ORG_UNIT, "LIFE/U1"), Viewer.group());
        trend(index, "trend, seen by LIFE", ALL, Viewer.of("LIFE"));
        trend(index, "trend, seen by a branch", ALL, BRANCH);
        trend(index, "trend, ages", by(Dimension.AGE, "A40_49"), Viewer.group());
        var series = new Counting(Counting.Unit.SERIES, false);
        trend(index, "trend, counting series", ALL.counted(series), Viewer.group());
        assertThat(worst).as("p99 of a trend, ms").isLessThan(BAR_MS);
    }

    @Test
    void whatHappenedInAPastPeriodIsOnePass() {
        var index = PenetrationIndexBenchTests.index();
        var year = Period.yearUntil(TODAY.minusYears(1));
        var past = ALL.on(year.last());
        time("M-10, M-11, M-16", () -> CourseRules.of(index, past, year, Viewer.group()));
        time("M-10, M-11, M-16, branch", () -> CourseRules.of(index, past, year, BRANCH));
        time("M-06", () -> MigrationRules.moved(index, past, year, Viewer.group()));
        time("M-12, M-13, M-15", () -> WorthRules.of(index, past, Viewer.group()));
        time("M-10 to M-16, 24 days", new Runnable() {
            private int day;

            @Override
            public void run() {
                var until = TODAY.minusDays(30L * (++day % 24));
                CourseRules.of(index, ALL.on(until), Period.yearUntil(until), Viewer.group());
                WorthRules.of(index, ALL.on(until), Viewer.group());
            }
        });
        assertThat(worst).as("p99 of a history metric, ms").isLessThan(BAR_MS);
    }

    private static Slice by(Dimension dimension, String code) {
        return ALL.filteredBy(Filters.none().with(dimension, code));
    }

    private void trend(ContractIndex index, String what, Slice slice, Viewer viewer) {
        var days = months();
        time(what, () -> TrendRules.on(index, slice, days, viewer));
    }

    /** As the cockpit asks: the same day of 24 months and today. */
    private static List<LocalDate> months() {
        return IntStream.rangeClosed(0, 24)
                .mapToObj(month -> TODAY.minusMonths(24L - month))
                .toList();
    }

    private void time(String what, Runnable question) {
        for (int i = 0; i < WARM; i++) {
            question.run();
        }
        long cpu = PenetrationIndexBenchTests.cpuNanos();
        var millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            question.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double spent = (PenetrationIndexBenchTests.cpuNanos() - cpu) / 1e6 / TIMES;
        Arrays.sort(millis);
        worst = Math.max(worst, millis[TIMES - 1]);
        System.out.printf(
                Locale.ROOT,
                "%-26s p50 %6.1f ms   most %6.1f ms   processor %6.1f ms%n",
                what,
                millis[TIMES / 2],
                millis[TIMES - 1],
                spent);
    }
}

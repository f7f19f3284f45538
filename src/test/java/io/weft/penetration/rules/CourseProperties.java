package io.weft.penetration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.rules.Sample.Contract;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the panels of the cockpit count, on random groups, against the definitions. */
class CourseProperties {

    @Property(tries = 400)
    void theCourseOfAYearCountsThePeopleBehindIt(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var naive = new NaiveDefinition(sample);

        var course = CourseRules.of(sample.index(), slice, Period.yearUntil(slice.asOf()), viewer);

        assertThat(course.began()).isEqualTo(naive.count(slice, People.Kind.BEGAN, viewer));
        assertThat(course.added()).isEqualTo(naive.count(slice, People.Kind.ADDED, viewer));
        assertThat(course.stayed()).isEqualTo(naive.count(slice, People.Kind.STAYED, viewer));
        assertThat(course.atStart() - course.stayed()).isEqualTo(naive.count(slice, People.Kind.LEFT, viewer));
        assertThat(course.retention()).isEqualTo(Ratios.of(course.stayed(), course.atStart()));
    }

    @Property(tries = 300)
    void whatCustomersAreWorthIsTheSumOfTheirContracts(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var naive = new NaiveDefinition(sample);
        var contracts = naive.slice(slice, viewer);
        var paid = contracts.stream()
                .collect(Collectors.groupingBy(
                        Contract::gcid,
                        Collectors.summingLong(one -> one.about().premium())));

        var worth = WorthRules.of(sample.index(), slice, viewer);

        long cents = paid.values().stream().mapToLong(Long::longValue).sum();
        assertThat(worth.customers()).isEqualTo(paid.size());
        assertThat(worth.premium()).isEqualTo(BigDecimal.valueOf(cents, 2));
        assertThat(worth.policies())
                .isEqualTo(
                        contracts.stream().filter(one -> one.about().policy()).count());
        assertThat(worth.many()).isEqualTo(naive.count(slice, People.Kind.MANY, viewer));
        long top = paid.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit((paid.size() + 4) / 5)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(worth.topShare()).isEqualTo(Ratios.of(top, cents));
    }

    @Property(tries = 300)
    void aTrendIsTheSliceOnEachOfItsDays(@ForAll long seed) {
        var random = new Random(seed);
        var index = Samples.random(random).index();
        var viewer = Samples.viewer(random);
        var unit = Samples.any(random, List.of(Counting.Unit.values()));
        var asked = Samples.slice(random);
        var slice = asked.filteredBy(asked.filters().with(Dimension.AGE)).counted(new Counting(unit, false));
        var days = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(month -> slice.asOf().plusMonths(month - 20L))
                .toList();

        var points = TrendRules.on(index, slice, days, viewer);

        for (var point : points) {
            var figures =
                    PenetrationRules.figures(index, slice.on(point.on()), Breakdown.by(Dimension.COMPANY), viewer);
            assertThat(point.customers()).isEqualTo(figures.customers());
            assertThat(point.customerPenetration()).isEqualTo(figures.customerPenetration());
            assertThat(point.multiCompanyShare()).isEqualTo(figures.multiCompanyShare());
            assertThat(point.contractsPerCustomer()).isEqualTo(figures.contractsPerCustomer());
            assertThat(point.penetration())
                    .isEqualTo(figures.rows().stream()
                            .collect(Collectors.toMap(row -> row.key().get(0), FigureRow::penetration)));
        }
    }

    @Property(tries = 300)
    void whoLacksASeriesIsCountedAsItIsListed(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var by = random.nextBoolean() ? Dimension.TIER : Dimension.AGENT;
        var naive = new NaiveDefinition(sample);

        var space = WhiteSpaceRules.of(sample.index(), slice, by, viewer);

        for (var row : space.rows()) {
            var narrowed = slice.filteredBy(and(slice.filters(), by, row.code() == null ? Filters.NONE : row.code()));
            for (int series = 0; series < space.series().size(); series++) {
                var people = new People(People.Kind.LACKS, space.series().get(series), null);
                assertThat(row.lacking().get(series))
                        .isEqualTo(naive.behind(narrowed, people, viewer).size());
            }
        }
    }

    /** A row lies within what the slice asks for already. */
    private static Filters and(Filters filters, Dimension by, String code) {
        return filters.of(by).isEmpty() || filters.of(by).contains(code) ? filters.with(by, code) : filters;
    }
}

package io.weft.penetration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.Migration;
import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The one-pass figures equal the definitions on any group, slice, breakdown and viewer. */
class PenetrationProperties {

    private static final List<List<Dimension>> BREAKDOWNS = List.of(
            List.of(Dimension.COMPANY),
            List.of(Dimension.SERIES),
            List.of(Dimension.CHANNEL),
            List.of(Dimension.ORG_UNIT),
            List.of(Dimension.PRODUCT),
            List.of(Dimension.TIER),
            List.of(Dimension.REGION),
            List.of(Dimension.AGE),
            List.of(Dimension.FIRST),
            List.of(Dimension.AGENT, Dimension.SERIES),
            List.of(Dimension.COMPANY, Dimension.TIER, Dimension.AGE),
            List.of(Dimension.COMPANY, Dimension.CHANNEL),
            List.of(Dimension.SERIES, Dimension.ORG_UNIT));

    @Property(tries = 600)
    void totalsEqualTheDefinition(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var naive = new NaiveDefinition(sample);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var expected = naive.slice(slice, viewer);

        var figures = PenetrationRules.figures(sample.index(), slice, Breakdown.none(), viewer);

        assertThat(figures.customers()).isEqualTo(naive.customers(expected).size());
        assertThat(figures.products()).isEqualTo(naive.products(expected).size());
        assertThat(figures.contracts()).isEqualTo(expected.size());
        assertThat(figures.multiCompanyCustomers())
                .isEqualTo(naive.behind(slice, new People(People.Kind.MULTI, null, null), viewer)
                        .size());
        assertThat(figures.companyPairs().getOrDefault("LIFE+PC", 0L))
                .isEqualTo(naive.behind(slice, new People(People.Kind.PAIR, "LIFE", "PC"), viewer)
                        .size());
        assertThat(figures.customerPenetration()).isEqualTo(Ratios.of(figures.products(), figures.customers()));
    }

    @Property(tries = 300)
    void countsSeriesAndContractsAsTheyAreDefined(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var naive = new NaiveDefinition(sample);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var expected = naive.slice(slice, viewer);
        var by = Breakdown.by(Dimension.COMPANY);

        var series = PenetrationRules.figures(
                sample.index(), slice.counted(new Counting(Counting.Unit.SERIES, false)), by, viewer);
        var contracts = PenetrationRules.figures(
                sample.index(), slice.counted(new Counting(Counting.Unit.CONTRACTS, false)), by, viewer);

        assertThat(series.products()).isEqualTo(naive.series(expected).size());
        assertThat(contracts.products()).isEqualTo(expected.size());
        for (var row : series.rows()) {
            var ofCompany = expected.stream()
                    .filter(contract -> contract.company().equals(row.key().get(0)))
                    .toList();
            assertThat(row.products()).isEqualTo(naive.series(ofCompany).size());
        }
        assertThat(contracts.rows())
                .allSatisfy(row -> assertThat(row.products()).isEqualTo(row.contracts()));
    }

    @Property(tries = 600)
    void rowsEqualTheDefinition(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var naive = new NaiveDefinition(sample);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var by = Samples.any(random, BREAKDOWNS);

        var figures =
                PenetrationRules.figures(sample.index(), slice, Breakdown.by(by.toArray(Dimension[]::new)), viewer);

        var byKey = naive.slice(slice, viewer).stream()
                .collect(Collectors.groupingBy(c -> naive.key(c, by, slice, viewer)));
        assertThat(figures.rows()).hasSize(byKey.size());
        for (var row : figures.rows()) {
            var contracts = byKey.get(row.key());
            assertThat(row.contracts()).isEqualTo(contracts.size());
            assertThat(row.customers()).isEqualTo(naive.customers(contracts).size());
            assertThat(row.products()).isEqualTo(naive.products(contracts).size());
            assertThat(row.penetration()).isEqualTo(penetration(by, figures, row, naive, contracts));
        }
    }

    private static BigDecimal penetration(
            List<Dimension> by, Figures figures, FigureRow row, NaiveDefinition naive, List<Contract> contracts) {
        if (by.equals(List.of(Dimension.COMPANY)) || by.equals(List.of(Dimension.PRODUCT))) {
            return Ratios.of(row.products(), figures.customers());
        }
        if (by.equals(List.of(Dimension.CHANNEL))) {
            var home = Samples.REFERENCE.channels().stream()
                    .filter(channel -> channel.code().equals(row.key().get(0)))
                    .map(Reference.Channel::homeSeries)
                    .filter(series -> series != null)
                    .findFirst();
            var crossSeries = contracts.stream()
                    .filter(contract ->
                            home.isEmpty() || !naive.series(contract).equals(home.get()))
                    .toList();
            return Ratios.of(naive.products(crossSeries).size(), row.customers());
        }
        return Ratios.of(row.products(), row.customers());
    }

    @Property(tries = 1_000)
    void thePeopleBehindANumberAreExactlyThoseItCounts(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var index = sample.index();
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var people = Samples.any(
                random,
                List.of(
                        People.any(),
                        new People(People.Kind.MULTI, null, null),
                        new People(People.Kind.PAIR, "BANK", "PC"),
                        new People(People.Kind.MANY, null, null),
                        new People(People.Kind.LACKS, "PC", null),
                        new People(People.Kind.BEGAN, null, null),
                        new People(People.Kind.ADDED, null, null),
                        new People(People.Kind.STAYED, null, null),
                        new People(People.Kind.LEFT, null, null),
                        new People(People.Kind.START, null, null),
                        new People(People.Kind.MANY_START, null, null),
                        new People(People.Kind.MANY_STAYED, null, null),
                        new People(People.Kind.MOVED, "LIFE", "PC")));

        var behind = new TreeSet<Long>();
        PeopleRules.behind(index, slice, people, viewer).forEach((int one) -> behind.add(index.gcid(one)));

        assertThat(behind).isEqualTo(new TreeSet<>(new NaiveDefinition(sample).behind(slice, people, viewer)));
    }

    @Property(tries = 400)
    void migrationEqualsTheDefinition(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var slice = Samples.slice(random);
        var viewer = Samples.viewer(random);
        var naive = new NaiveDefinition(sample);

        var moved = MigrationRules.moved(sample.index(), slice, Period.yearUntil(slice.asOf()), viewer);

        for (var from : Samples.REFERENCE.companies()) {
            for (var to : Samples.REFERENCE.companies()) {
                long expected = from.equals(to)
                        ? 0
                        : naive.moved(slice, from, to, viewer).size();
                assertThat(moved.stream()
                                .filter(m -> m.from().equals(from) && m.to().equals(to))
                                .mapToLong(Migration::customers)
                                .sum())
                        .isEqualTo(expected);
            }
        }
    }

    @Property(tries = 200)
    void theProductPenetrationsOfAllCompaniesAddUpToTheCustomerPenetration(@ForAll long seed) {
        var random = new Random(seed);
        var index = Samples.random(random).index();
        var slice = Samples.slice(random);
        var figures = PenetrationRules.figures(index, slice, Breakdown.by(Dimension.COMPANY), Samples.viewer(random));

        assertThat(figures.rows().stream().mapToLong(FigureRow::products).sum()).isEqualTo(figures.products());
    }

    @Property(tries = 100)
    void aSubtreeRolledUpLosesNobody(@ForAll long seed) {
        var random = new Random(seed);
        var index = Samples.random(random).index();
        var slice = new Slice(Samples.TODAY, Segment.ALL, Filters.none().with(Dimension.ORG_UNIT, "LIFE/HQ"));
        var figures = PenetrationRules.figures(index, slice, Breakdown.rolledUp(Dimension.ORG_UNIT), Viewer.group());

        assertThat(figures.rows())
                .allMatch(row -> Set.of("LIFE/HQ", "LIFE/P31", "LIFE/P44")
                        .contains(row.key().get(0)));
        assertThat(figures.rows().stream().mapToLong(FigureRow::contracts).sum())
                .isEqualTo(figures.contracts());
    }
}

package io.weft.penetration.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Cause;
import io.weft.penetration.Change;
import io.weft.penetration.Change.Totals;
import io.weft.penetration.Counting;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Why a figure changed, on random groups, against the definition of both states. */
class ChangeProperties {

    @Property(tries = 800)
    void theCausesLeadFromOneStateToTheOther(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var viewer = Samples.viewer(random);
        var slice = counted(random, Samples.slice(random));
        var since = new Since(slice.asOf().minusDays(random.nextInt(500)), random.nextBoolean());

        var change = ChangeRules.of(sample.index(), slice, since, viewer);

        assertThat(change.before()).isEqualTo(before(sample, slice, since, viewer));
        assertThat(change.after())
                .isEqualTo(totals(
                        sample,
                        new NaiveDefinition(sample).slice(slice, viewer),
                        slice.counting().unit(),
                        null));
        var sum = change.causes().values().stream().map(Change.Part::by).reduce(change.before(), Totals::plus);
        assertThat(sum).isEqualTo(change.after());
    }

    @Property(tries = 500)
    void eachCauseOpensItsPeople(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var viewer = Samples.viewer(random);
        var slice = Samples.slice(random);
        var since = new Since(slice.asOf().minusDays(random.nextInt(500)), false);
        var naive = new NaiveDefinition(sample);
        var everything = new Viewer(viewer.company(), Set.of());
        var before = naive.customers(naive.slice(slice.on(since.day()), viewer));
        var after = naive.customers(naive.slice(slice, viewer));
        var open = slice.filteredBy(Filters.none());
        var heldBefore = naive.customers(naive.slice(open.on(since.day()), everything));
        var heldAfter = naive.customers(naive.slice(open, everything));

        assertThat(people(sample, slice, since, Cause.NEW, viewer)).isEqualTo(minus(minus(after, before), heldBefore));
        assertThat(people(sample, slice, since, Cause.MOVED_IN, viewer))
                .isEqualTo(minus(after, before, minus(heldBefore, Set.of())));
        assertThat(people(sample, slice, since, Cause.ENDED, viewer)).isEqualTo(minus(minus(before, after), heldAfter));
        assertThat(people(sample, slice, since, Cause.MOVED_OUT, viewer)).isEqualTo(minus(before, after, heldAfter));
        var change = ChangeRules.of(sample.index(), slice, since, viewer);
        change.causes()
                .forEach((cause, part) ->
                        assertThat(people(sample, slice, since, cause, viewer)).hasSize((int) part.people()));
        assertThat(change.causes()).doesNotContainKeys(Cause.MERGED, Cause.SEPARATED, Cause.LATE);
    }

    private static Slice counted(Random random, Slice slice) {
        return slice.counted(new Counting(Samples.any(random, List.of(Counting.Unit.values())), false));
    }

    private static Totals before(Sample sample, Slice slice, Since since, Viewer viewer) {
        int day = (int) since.day().toEpochDay();
        var known = since.asKnownThen()
                ? new Sample(
                        sample.reference(),
                        sample.contracts().stream()
                                .filter(one -> one.about().past().known() <= day)
                                .toList(),
                        sample.organisations(),
                        sample.tiers())
                : sample;
        var contracts = new NaiveDefinition(known).slice(slice.on(since.day()), viewer);
        return totals(sample, contracts, slice.counting().unit(), since.asKnownThen() ? day : null);
    }

    private static Totals totals(Sample sample, List<Contract> contracts, Counting.Unit unit, Integer day) {
        var naive = new NaiveDefinition(sample);
        var customers = new HashSet<Long>();
        var products = new HashSet<List<Object>>();
        for (var one : contracts) {
            var past = one.about().past();
            long owner = day != null && past.former() != 0 && day < past.until() ? past.former() : one.gcid();
            customers.add(owner);
            products.add(List.of(
                    owner,
                    switch (unit) {
                        case PRODUCTS -> one.groupProduct();
                        case SERIES -> naive.series(one);
                        case CONTRACTS -> System.identityHashCode(one) + "/" + products.size();
                    }));
        }
        return new Totals(customers.size(), products.size(), contracts.size());
    }

    private static Set<Long> people(Sample sample, Slice slice, Since since, Cause cause, Viewer viewer) {
        var index = sample.index();
        return PeopleRules.behind(index, slice, People.changed(since, cause), viewer).stream()
                .mapToObj(index::gcid)
                .collect(toSet());
    }

    private static Set<Long> minus(Set<Long> these, Set<Long> those) {
        var left = new TreeSet<>(these);
        left.removeAll(those);
        return left;
    }

    private static Set<Long> minus(Set<Long> these, Set<Long> those, Set<Long> within) {
        var left = minus(these, those);
        left.retainAll(within);
        return left;
    }
}

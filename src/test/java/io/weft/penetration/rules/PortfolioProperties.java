package io.weft.penetration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Counting;
import io.weft.penetration.Dimension;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Sample.Contract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Customers alike may be counted together: no figure tells the difference. */
class PortfolioProperties {

    /** Each customer this often, at most. */
    private static final int COPIES = 3;

    private static final List<Dimension> DIMENSIONS = List.of(
            Dimension.COMPANY,
            Dimension.SERIES,
            Dimension.CHANNEL,
            Dimension.ORG_UNIT,
            Dimension.PRODUCT,
            Dimension.REGION,
            Dimension.TIER,
            Dimension.AGE,
            Dimension.FIRST,
            Dimension.AGENT);

    @Property(tries = 400)
    void figuresAreTheSameOfCustomersCountedTogether(@ForAll long seed) {
        var random = new Random(seed);
        var index = several(Samples.random(random), random.nextInt(COPIES) + 1).index();
        var unit = Samples.any(random, List.of(Counting.Unit.values()));
        var slice = Samples.slice(random).counted(new Counting(unit, random.nextBoolean()));
        var viewer = Samples.viewer(random);
        var by = breakdown(random);

        var oneByOne = PenetrationRules.figures(index, slice, by, viewer);
        for (int i = 0; i < KeptPortfolios.OFTEN; i++) {
            PenetrationRules.figures(index, slice, by, viewer);
        }
        index.condense();

        assertThat(PenetrationRules.figures(index, slice, by, viewer)).isEqualTo(oneByOne);
    }

    @Property(tries = 200)
    void figuresFollowTiersThatChange(@ForAll long seed) {
        var random = new Random(seed);
        var sample = Samples.random(random);
        var index = sample.index();
        var slice = Samples.slice(random);
        var by = Breakdown.by(Dimension.TIER, Samples.any(random, List.of(Dimension.AGE, Dimension.AGENT)));
        for (int i = 0; i < KeptPortfolios.OFTEN; i++) {
            PenetrationRules.figures(index, slice, by, Viewer.group());
        }
        index.condense();
        var changed = new Tiers.Builder(index);
        sample.contracts().forEach(one -> changed.add(one.gcid(), "", Samples.any(random, List.of("T1", "T2", ""))));
        var now = changed.build();

        assertThat(PenetrationRules.figures(index.with(now), slice, by, Viewer.group()))
                .isEqualTo(PenetrationRules.figures(sample.index().with(now), slice, by, Viewer.group()));
    }

    @Property(tries = 200)
    void eachPortfolioStandsOnceForAllWhoHaveIt(@ForAll long seed) {
        var sample = several(Samples.random(new Random(seed)), COPIES);
        var all = sample.index().on((int) Samples.TODAY.toEpochDay()).portfolios;

        var distinct = DistinctPortfolios.of(all);

        var once = spread(distinct);
        assertThat(distinct.times())
                .satisfies(times -> assertThat(Arrays.stream(times)).allMatch(one -> one % COPIES == 0));
        assertThat(once).isEqualTo(spread(all));
        assertThat(distinct.contracts() * COPIES).isLessThanOrEqualTo(all.contracts());
    }

    /** Every customer's contracts in words, sorted. */
    private static List<String> spread(Portfolios portfolios) {
        var customers = new ArrayList<String>();
        for (int one = 0; one < portfolios.count(); one++) {
            var contracts = new StringBuilder();
            for (int at = portfolios.first()[one]; at < portfolios.first()[one + 1]; at++) {
                contracts
                        .append(portfolios.words()[at])
                        .append('/')
                        .append(portfolios.sights()[at])
                        .append(' ');
            }
            int times = portfolios.times() == null ? 1 : portfolios.times()[one];
            if (!contracts.isEmpty()) {
                customers.addAll(Collections.nCopies(times, contracts.toString()));
            }
        }
        Collections.sort(customers);
        return customers;
    }

    /** By one to three dimensions. */
    private static Breakdown breakdown(Random random) {
        var all = new ArrayList<>(DIMENSIONS);
        Collections.shuffle(all, random);
        return new Breakdown(all.subList(0, 1 + random.nextInt(3)), false);
    }

    private static Sample several(Sample sample, int copies) {
        var contracts = new ArrayList<Contract>();
        var organisations = new HashSet<Long>();
        for (long copy = 0; copy < copies; copy++) {
            long behind = copy * 1_000;
            sample.contracts().forEach(one -> contracts.add(of(one, one.gcid() + behind)));
            sample.organisations().forEach(one -> organisations.add(one + behind));
        }
        return new Sample(sample.reference(), contracts, organisations, sample.tiers());
    }

    private static Contract of(Contract one, long gcid) {
        return new Contract(
                gcid,
                one.company(),
                one.product(),
                one.channel(),
                one.orgUnit(),
                one.seller(),
                one.sellingUnit(),
                one.readers(),
                one.from(),
                one.to(),
                one.about());
    }
}

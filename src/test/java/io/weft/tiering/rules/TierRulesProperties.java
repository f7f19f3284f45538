package io.weft.tiering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.tiering.Axis;
import io.weft.tiering.Band;
import io.weft.tiering.Customers;
import io.weft.tiering.Customers.Seen;
import io.weft.tiering.Dimension;
import io.weft.tiering.FirstRule;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every customer. */
class TierRulesProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final RuleSet FIRST = FirstRule.f24();
    private static final TierRules RULES = new TierRules(FIRST);

    @Property
    void everyCustomerHasExactlyOneTierAndScoresOfNoughtToAHundred(@ForAll("customers") Seen seen) {
        var decision = RULES.decide(Customers.of(seen));

        assertThat(decision.rank()).isBetween(0, FIRST.tiers().size() - 1);
        assertThat(decision.value()).isBetween(0, 1_000_000);
        assertThat(decision.potential()).isBetween(0, 1_000_000);
    }

    @Property
    void morePremiumNeverLowersTheValue(
            @ForAll("customers") Seen seen, @ForAll @IntRange(min = 1, max = 9_000_000) int more) {
        var richer = new Seen(
                seen.day(),
                seen.premium().add(BigDecimal.valueOf(more, 2)),
                seen.single(),
                seen.series(),
                seen.since(),
                seen.income(),
                seen.gaps(),
                seen.contacts(),
                seen.inForce(),
                seen.blocked(),
                seen.deceased());

        assertThat(RULES.decide(Customers.of(richer)).value())
                .isGreaterThanOrEqualTo(RULES.decide(Customers.of(seen)).value());
    }

    @Property
    void theSamePointsEverywhereAreTheScoreHoweverTheyWeigh(
            @ForAll @IntRange(min = 0, max = 100) int points, @ForAll @IntRange(min = 0, max = 10_000) int weight) {
        var rules = new RuleSet(
                FIRST.tiers(),
                FIRST.counted(),
                List.of(
                        flat(Subject.PREMIUM, Axis.VALUE, weight, points),
                        flat(Subject.SERIES, Axis.VALUE, 10_000 - weight, points),
                        flat(Subject.GAPS, Axis.POTENTIAL, 10_000, points)),
                FIRST.tests(),
                FIRST.otherwise());

        var decision = new TierRules(rules)
                .decide(Customers.of(
                        new Seen(DAY, BigDecimal.TEN, BigDecimal.ZERO, 1, DAY, null, 2, 0, true, false, false)));

        assertThat(decision.value()).isEqualTo(points * 10_000);
        assertThat(decision.potential()).isEqualTo(points * 10_000);
    }

    private static Dimension flat(Subject subject, Axis axis, int weight, int points) {
        return new Dimension(subject, axis, weight, points, List.of(new Band(BigDecimal.ZERO, points)));
    }

    @Provide
    Arbitrary<Seen> customers() {
        var money = Arbitraries.integers().between(0, 12_000_000).map(fen -> BigDecimal.valueOf(fen, 2));
        var flags = Arbitraries.integers().between(0, 7);
        return Combinators.combine(
                        money,
                        money,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9_000),
                        money.injectNull(0.3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9),
                        flags)
                .as((premium, single, series, days, income, gaps, contacts, flag) -> new Seen(
                        DAY,
                        premium,
                        single,
                        series,
                        DAY.minusDays(days),
                        income,
                        gaps,
                        contacts,
                        (flag & 1) == 1,
                        (flag & 2) == 2,
                        (flag & 4) == 4));
    }
}

package io.weft.tiering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.tiering.Clause;
import io.weft.tiering.Comparison;
import io.weft.tiering.Customers;
import io.weft.tiering.Customers.Seen;
import io.weft.tiering.FirstRule;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import io.weft.tiering.TierTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** docs/rules/tiering.md: scores, tests, edges. */
class TierRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rules/tiering/tiers.csv", numLinesToSkip = 1)
    void decidesAsTheRuleBookSays(ArgumentsAccessor row) {
        var decision = new TierRules(FirstRule.f24()).decide(Customers.of(seen(row)));

        assertThat(Explainer.points(decision.value())).as("value").isEqualByComparingTo(row.get(12, BigDecimal.class));
        assertThat(Explainer.points(decision.potential()))
                .as("potential")
                .isEqualByComparingTo(row.get(13, BigDecimal.class));
        assertThat(FirstRule.f24().tiers().get(decision.rank()).code()).isEqualTo(row.getString(14));
    }

    @Test
    void aChannelMayHaveAThresholdOfItsOwn() {
        var easier = new Clause(
                Subject.VALUE, Comparison.AT_LEAST, BigDecimal.valueOf(70), Map.of("AGENT", BigDecimal.valueOf(40)));
        var first = FirstRule.f24();
        var rules = new RuleSet(
                first.tiers(),
                first.counted(),
                first.dimensions(),
                List.of(new TierTest("KEY_MANAGE", List.of(List.of(easier)))),
                "COLLECTION");

        assertThat(new TierRules(rules).decide(wu()).rank()).isZero();
        assertThat(new TierRules(new RuleSet(
                                first.tiers(),
                                first.counted(),
                                first.dimensions(),
                                List.of(new TierTest(
                                        "KEY_MANAGE",
                                        List.of(List.of(new Clause(
                                                Subject.VALUE,
                                                Comparison.AT_LEAST,
                                                BigDecimal.valueOf(70),
                                                Map.of("BANK", BigDecimal.valueOf(40))))))),
                                "COLLECTION"))
                        .decide(wu())
                        .rank())
                .isEqualTo(3);
    }

    @Test
    void aFactorTableSaysHowMuchOfEachKindOfPremiumCounts() {
        var first = FirstRule.f24();
        var halved = new RuleSet(
                first.tiers(), Map.of(PremiumKind.LONG, 5_000), first.dimensions(), first.tests(), first.otherwise());

        assertThat(new TierRules(halved).countedPremium(wu())).isEqualTo(600_000);
        assertThat(new TierRules(halved).decide(wu()).value()).isEqualTo(450_000);
    }

    private static io.weft.tiering.CustomerFacts wu() {
        return Customers.of(new Seen(
                DAY,
                BigDecimal.valueOf(12_000),
                BigDecimal.ZERO,
                1,
                LocalDate.of(2020, 10, 31),
                BigDecimal.valueOf(100_000),
                2,
                0,
                true,
                false,
                false));
    }

    private static Seen seen(ArgumentsAccessor row) {
        return new Seen(
                row.get(5, LocalDate.class),
                row.get(1, BigDecimal.class),
                row.get(2, BigDecimal.class),
                row.getInteger(3),
                row.get(4, LocalDate.class),
                row.get(6) == null ? null : row.get(6, BigDecimal.class),
                row.getInteger(7),
                row.getInteger(8),
                row.getString(9).equals("y"),
                row.getString(10).equals("y"),
                row.getString(11).equals("y"));
    }
}

package io.weft.tiering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.tiering.Customers;
import io.weft.tiering.Customers.Seen;
import io.weft.tiering.FirstRule;
import io.weft.tiering.Subject;
import io.weft.tiering.TierExplanation.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Why a customer is in a tier, and what is missing to the next. */
class ExplainerTests {

    private final Explainer explainer = new Explainer(new TierRules(FirstRule.f24()));

    @Test
    void saysWhatEachDimensionAddsAndWhichTestDecided() {
        var wu = explainer.explain(customer(12_000, 1, 2020));

        assertThat(wu.lines()).extracting(line -> line.points()).containsExactly(60, 25, 80, 40, 40, 0);
        assertThat(wu.lines().get(0).share()).isEqualByComparingTo("36");
        assertThat(wu.value()).isEqualByComparingTo("57");
        assertThat(wu.test()).isEqualTo(4);
        assertThat(wu.because()).extracting(clause -> clause.subject()).containsExactly(Subject.VALUE);
    }

    @Test
    void saysTheLeastThatLeadsToAHigherTier() {
        var almost = explainer.explain(customer(17_400, 2, 2022));

        assertThat(almost.value()).isEqualByComparingTo("58");
        assertThat(almost.steps())
                .contains(new Step(
                        Subject.PREMIUM,
                        new BigDecimal("2600"),
                        FirstRule.f24().tiers().get(0)));
        assertThat(explainer.explain(customer(24_000, 1, 2022)).steps())
                .extracting(Step::subject, step -> step.more().intValueExact())
                .contains(org.assertj.core.groups.Tuple.tuple(Subject.SERIES, 1));
    }

    @Test
    void whoIsAtTheTopNeedsNothing() {
        assertThat(explainer.explain(customer(60_000, 4, 2010)).steps()).isEmpty();
    }

    private static io.weft.tiering.CustomerFacts customer(int premium, int series, int since) {
        return Customers.of(new Seen(
                LocalDate.of(2026, 10, 31),
                BigDecimal.valueOf(premium),
                BigDecimal.ZERO,
                series,
                LocalDate.of(since, 10, 31),
                BigDecimal.valueOf(100_000),
                2,
                0,
                true,
                false,
                false));
    }
}

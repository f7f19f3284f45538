package io.weft.tiering.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.tiering.Axis;
import io.weft.tiering.Band;
import io.weft.tiering.Clause;
import io.weft.tiering.Comparison;
import io.weft.tiering.Dimension;
import io.weft.tiering.FirstRule;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import io.weft.tiering.Tier;
import io.weft.tiering.TierTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the way of a rule set. */
class RuleCheckTests {

    private static final RuleSet FIRST = FirstRule.f24();

    @Test
    void theFirstRuleIsSound() {
        assertThat(RuleCheck.problems(FIRST)).isEmpty();
    }

    @Test
    void weightsMustAddUp() {
        var dimensions = new ArrayList<>(FIRST.dimensions());
        var premium = dimensions.get(0);
        dimensions.set(0, new Dimension(premium.subject(), Axis.VALUE, 5_000, 0, premium.bands()));

        assertThat(places(with(dimensions, FIRST.tests()))).containsExactly("weights[VALUE]");
    }

    @Test
    void bandsMayNeitherOverlapNorLeaveAGap() {
        assertThat(places(withSeries(band("4", 100), band("4", 75), band("0", 0))))
                .containsExactly("dimensions[1].bands[1].from");
        assertThat(places(withSeries(band("1", 100), band("2", 75), band("0", 0))))
                .containsExactly("dimensions[1].bands[1].from");
        assertThat(places(withSeries(band("4", 100), band("2", 75)))).containsExactly("dimensions[1]");
        assertThat(places(withSeries(band("1.5", 100), band("0", 0)))).containsExactly("dimensions[1].bands[0].from");
    }

    @Test
    void everyTierMustBeWithinReach() {
        var tests = new ArrayList<>(FIRST.tests());
        tests.add(1, new TierTest("NORMAL", List.of(List.of(atLeast(Subject.VALUE, 40)))));

        assertThat(places(with(FIRST.dimensions(), tests))).containsExactly("tests[2]", "tiers[0]");
    }

    @Test
    void aTestNobodyCanPassIsShown() {
        var tests = new ArrayList<>(FIRST.tests());
        tests.add(new TierTest("NORMAL", List.of(List.of(atLeast(Subject.VALUE, 101)))));

        assertThat(RuleCheck.problems(with(FIRST.dimensions(), tests)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.blocks()).isFalse())
                .extracting(RuleProblem::place)
                .isEqualTo("tests[4]");
    }

    @Test
    void tiersAndTestsMustBelongTogether() {
        var tests =
                List.of(new TierTest("GOLD", List.of(List.of(new Clause(Subject.BLOCKED, Comparison.AT_LEAST, null)))));
        var rules = new RuleSet(
                List.of(new Tier("A", "A", "A"), new Tier("A", "", "A")),
                FIRST.counted(),
                FIRST.dimensions(),
                tests,
                "B");

        assertThat(places(rules))
                .containsExactly(
                        "tiers[1].code",
                        "tiers[1].name",
                        "otherwise",
                        "tests[0].tier",
                        "tests[0].anyOf[0][0].comparison");
    }

    @Test
    void eightStarLevelsAreARuleSetToo() {
        var tiers = new ArrayList<Tier>();
        var tests = new ArrayList<TierTest>();
        for (int star = 8; star >= 1; star--) {
            tiers.add(new Tier("STAR_" + star, star + " stars", star + "星"));
            if (star > 1) {
                tests.add(new TierTest("STAR_" + star, List.of(List.of(atLeast(Subject.VALUE, star * 10)))));
            }
        }
        assertThat(RuleCheck.problems(new RuleSet(tiers, FIRST.counted(), FIRST.dimensions(), tests, "STAR_1")))
                .isEmpty();
    }

    private static Clause atLeast(Subject subject, int points) {
        return new Clause(subject, Comparison.AT_LEAST, BigDecimal.valueOf(points));
    }

    private static Band band(String from, int points) {
        return new Band(new BigDecimal(from), points);
    }

    private static RuleSet withSeries(Band... bands) {
        var dimensions = new ArrayList<>(FIRST.dimensions());
        dimensions.set(1, new Dimension(Subject.SERIES, Axis.VALUE, 2_000, 0, List.of(bands)));
        return with(dimensions, FIRST.tests());
    }

    private static RuleSet with(List<Dimension> dimensions, List<TierTest> tests) {
        return new RuleSet(FIRST.tiers(), FIRST.counted(), dimensions, tests, FIRST.otherwise());
    }

    private static List<String> places(RuleSet rules) {
        return RuleCheck.problems(rules).stream().map(RuleProblem::place).toList();
    }
}

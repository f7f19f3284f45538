package io.weft.tiering.rules;

import io.weft.tiering.Axis;
import io.weft.tiering.Dimension;
import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;

/**
 * The tier of a customer from what is known on a day (SR-CUS-07, F-24). Made once from a rule set and then asked for each
 * customer; all comparisons are of whole numbers. Rule book: docs/rules/tiering.md
 */
public final class TierRules {

    private static final int WHOLE = 10_000;
    private static final PremiumKind[] KINDS = PremiumKind.values();

    private final RuleSet rules;
    private final PointTable[] value;
    private final PointTable[] potential;
    private final int[] counted = new int[KINDS.length];
    private final CompiledTest[] tests;
    private final int otherwise;

    public TierRules(RuleSet rules) {
        this.rules = rules;
        this.value = tables(rules, Axis.VALUE);
        this.potential = tables(rules, Axis.POTENTIAL);
        for (var kind : KINDS) {
            counted[kind.ordinal()] = rules.counted().getOrDefault(kind, WHOLE);
        }
        this.tests = rules.tests().stream()
                .map(test -> new CompiledTest(rules.rank(test.tier()), test))
                .toArray(CompiledTest[]::new);
        this.otherwise = rules.rank(rules.otherwise());
    }

    private static PointTable[] tables(RuleSet rules, Axis axis) {
        return rules.dimensions().stream()
                .filter(dimension -> dimension.axis() == axis)
                .map(PointTable::new)
                .toArray(PointTable[]::new);
    }

    public RuleSet rules() {
        return rules;
    }

    /** The tier, the scores behind it and the test that decided. */
    public TierDecision decide(FactView facts) {
        return decide(facts, countedPremium(facts));
    }

    /** As {@link #decide(FactView)}, had the customer this much counted premium, in fen. */
    TierDecision decide(FactView facts, long premium) {
        int valueScore = score(value, facts, premium);
        int potentialScore = score(potential, facts, premium);
        var scores = new CompiledTest.Scores(valueScore, potentialScore, premium);
        for (int i = 0; i < tests.length; i++) {
            int group = tests[i].groupThatHolds(facts, scores);
            if (group >= 0) {
                return new TierDecision(tests[i].rank(), valueScore, potentialScore, premium, i, group);
            }
        }
        return new TierDecision(otherwise, valueScore, potentialScore, premium, -1, -1);
    }

    /** Premium as the rule counts it, in fen, half up. */
    public long countedPremium(FactView facts) {
        long sum = 0;
        for (int i = 0; i < KINDS.length; i++) {
            sum += facts.premium(KINDS[i]) * counted[i];
        }
        return Math.floorDiv(sum + WHOLE / 2, WHOLE);
    }

    /** Points of one dimension, 0..100; premium as counted, in fen. */
    public static int points(Dimension dimension, FactView facts, long premium) {
        return new PointTable(dimension).points(facts, premium);
    }

    /** Whether nothing but being blocked or dead decided; such a decision is never held back. */
    public boolean isAtOnce(TierDecision decision) {
        return decision.test() >= 0
                && rules.tests().get(decision.test()).anyOf().get(decision.group()).stream()
                        .allMatch(
                                clause -> clause.subject() == Subject.BLOCKED || clause.subject() == Subject.DECEASED);
    }

    private static int score(PointTable[] tables, FactView facts, long premium) {
        int sum = 0;
        for (var table : tables) {
            sum += table.weighted(facts, premium);
        }
        return sum;
    }
}

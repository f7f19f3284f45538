package io.weft.tiering.rules;

import io.weft.tiering.FactView;
import io.weft.tiering.RuleSet;
import org.jspecify.annotations.Nullable;

/** Gives tiers one customer after the other: the rule, what a person set against it, and what holds a customer back. */
public final class Decider {

    private final TierRules rules;
    private final int version;
    private final Hysteresis hysteresis;

    public Decider(RuleSet rules, int version, Hysteresis hysteresis) {
        this.rules = new TierRules(rules);
        this.version = version;
        this.hysteresis = hysteresis;
    }

    /**
     * What a customer had.
     *
     * @param tier null when he had none by the rule
     * @param version the version that gave it
     * @param narrower less of him is open to the viewer than then; what was seen must not shine through any longer
     * @param override the tier a person set
     */
    public record Before(
            @Nullable String tier,
            int below,
            int version,
            boolean narrower,
            @Nullable String override) {

        static final Before NOTHING = new Before(null, 0, 0, false, null);
    }

    /**
     * What a customer gets.
     *
     * @param reached the tier the rule alone gives
     * @param tier the tier he has
     * @param below runs in a row that gave a lower one than he has
     */
    public record Given(TierDecision decision, String reached, String tier, int below) {}

    public Given decide(FactView facts, Before before) {
        var decision = rules.decide(facts);
        var reached = rules.rules().tiers().get(decision.rank()).code();
        if (before.override() != null && rules.rules().rank(before.override()) >= 0) {
            return new Given(decision, reached, before.override(), 0);
        }
        var held = hysteresis.after(held(before, decision), before.below(), decision.rank());
        return new Given(
                decision, reached, rules.rules().tiers().get(held.rank()).code(), held.below());
    }

    private int held(Before before, TierDecision decision) {
        return before.tier() == null || before.version() != version || before.narrower() || rules.isAtOnce(decision)
                ? -1
                : rules.rules().rank(before.tier());
    }
}

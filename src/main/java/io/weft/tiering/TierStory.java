package io.weft.tiering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's tier and everything behind it, for one viewer.
 *
 * @param tier the tier he has
 * @param fifths recency, frequency and monetary value; null before the first run
 * @param lifetimeValue CNY (PR-ANA-06)
 * @param moves the latest first
 * @param plans the one that holds first, then those it replaced
 */
public record TierStory(
        Standing standing,
        RuleSet rules,
        Tier tier,
        TierExplanation explanation,
        @Nullable Fifths fifths,
        BigDecimal lifetimeValue,
        List<TierMove> moves,
        List<FollowUpPlan> plans) {

    public TierStory {
        plans = List.copyOf(plans);
        moves = List.copyOf(moves);
    }

    /** Fifths of all customers, 1 the lowest and 5 the highest (PR-ANA-05). */
    public record Fifths(int recency, int frequency, int monetary) {

        /** As people say it: 555 is in the top fifth of all. */
        public String text() {
            return "" + recency + frequency + monetary;
        }
    }
}

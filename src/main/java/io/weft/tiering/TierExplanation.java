package io.weft.tiering;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is in a tier, and what would bring him further.
 *
 * @param value value score, points
 * @param potential potential score, points
 * @param reached the tier the rule gives
 * @param test the number of the test that held, from 1; 0 when none did
 * @param because the clauses of the group that held; empty when none did
 * @param steps single changes that would lead to a higher tier, the nearest tier first
 */
public record TierExplanation(
        List<Line> lines,
        BigDecimal value,
        BigDecimal potential,
        Tier reached,
        int test,
        List<Clause> because,
        List<Step> steps) {

    /**
     * One dimension of a score.
     *
     * @param amount in the unit of the subject; null when nobody knows
     * @param points 0..100
     * @param share points × weight: what it adds to the score
     */
    public record Line(
            Subject subject, Axis axis, @Nullable BigDecimal amount, int points, BigDecimal weight, BigDecimal share) {}

    /**
     * One change that would lead to a higher tier.
     *
     * @param more so much more of the subject, in its unit
     */
    public record Step(Subject subject, BigDecimal more, Tier tier) {}
}

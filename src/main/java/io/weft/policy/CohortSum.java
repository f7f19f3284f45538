package io.weft.policy;

import java.math.BigDecimal;

/**
 * What was counted in a cohort; what the second pair means depends on the metric.
 *
 * @param base policies: of the cohort, expiring, in force, or customers active at the start
 * @param part of these: paid, renewed, suspended, or still active
 * @param otherBase first-year premium, expiring and not declined by us, or in force again
 * @param otherPart of these: paid, renewed, surrendered
 * @param unfed policies of companies that never fed receipts for the time in question
 */
public record CohortSum(long base, long part, BigDecimal otherBase, BigDecimal otherPart, long unfed) {

    public static final CohortSum NOTHING = new CohortSum(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public CohortSum plus(CohortSum other) {
        return new CohortSum(
                base + other.base,
                part + other.part,
                otherBase.add(other.otherBase),
                otherPart.add(other.otherPart),
                unfed + other.unfed);
    }

    /** What began and ended up to now is what stands; what happened in the month alone is left. */
    public CohortSum standing(CohortSum before) {
        return new CohortSum(base + before.base, part, otherBase.add(before.otherBase), otherPart, unfed);
    }
}

package io.weft.tiering;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tiering rule as data (SR-CUS-07, F-24): what premium counts, how points become two scores, and which tests decide.
 *
 * @param tiers from high to low, at least two
 * @param counted how much of each kind of premium counts, basis points
 * @param tests asked in order
 * @param otherwise the tier of those who pass no test
 */
public record RuleSet(
        List<Tier> tiers,
        Map<PremiumKind, Integer> counted,
        List<Dimension> dimensions,
        List<TierTest> tests,
        String otherwise) {

    private static final int SHADES = 5;

    public RuleSet {
        tiers = List.copyOf(tiers);
        counted = new TreeMap<>(counted);
        dimensions = List.copyOf(dimensions);
        tests = List.copyOf(tests);
    }

    /** The place of a tier, 0 for the highest; -1 when this rule set does not have it. */
    public int rank(String code) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** A tier by its code. */
    public Tier tier(String code) {
        var rank = rank(code);
        return rank < 0 ? new Tier(code, code, code) : tiers.get(rank);
    }

    /** How a tier is coloured: 1 for the highest to 5 for the lowest, however many there are. */
    public int shade(String code) {
        int rank = rank(code);
        return rank < 0 ? SHADES : shade(rank, tiers.size());
    }

    /** The colour of a place, 0 for the highest, among so many tiers. */
    public static int shade(int rank, int tiers) {
        return 1 + Math.round(rank * (SHADES - 1f) / Math.max(1, tiers - 1));
    }
}

package io.weft.tiering;

import java.util.List;

/**
 * What is wrong with a rule set, and where.
 *
 * @param place the field it belongs to: {@code dimensions[2].bands[0].from}, {@code tiers}
 * @param messageKey in words, with its arguments
 * @param blocks whether it stands in the way of putting the version forward; otherwise it is a warning
 */
public record RuleProblem(String place, String messageKey, List<Object> args, boolean blocks) {

    public RuleProblem {
        args = List.copyOf(args);
    }

    public static RuleProblem error(String place, String messageKey, Object... args) {
        return new RuleProblem(place, messageKey, List.of(args), true);
    }

    public static RuleProblem warning(String place, String messageKey, Object... args) {
        return new RuleProblem(place, messageKey, List.of(args), false);
    }
}

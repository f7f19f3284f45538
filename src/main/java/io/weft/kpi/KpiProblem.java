package io.weft.kpi;

import java.util.List;

/**
 * Something a check found.
 *
 * @param hard stands in the way; otherwise a warning
 * @param rule the rule it comes from
 */
public record KpiProblem(boolean hard, String field, String messageKey, String rule, List<String> args) {

    public static KpiProblem hard(String field, String messageKey, String rule, String... args) {
        return new KpiProblem(true, field, messageKey, rule, List.of(args));
    }

    public static KpiProblem soft(String field, String messageKey, String rule, String... args) {
        return new KpiProblem(false, field, messageKey, rule, List.of(args));
    }
}

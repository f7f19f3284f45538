package io.weft.lead;

import java.util.List;

/**
 * Why something is refused, and the ways out.
 *
 * @param rule id of the rule, as in docs/rules/lead.md
 * @param messageKey the sentence, with {@code args}
 * @param company the company to refer to or to join with; empty when there is none
 */
public record Refusal(String rule, String messageKey, List<String> args, String company, List<WayOut> waysOut) {

    public static Refusal of(String rule, String messageKey, String company, WayOut... waysOut) {
        return new Refusal(
                rule, messageKey, company.isEmpty() ? List.of() : List.of(company), company, List.of(waysOut));
    }

    public boolean offers(WayOut way) {
        return waysOut.contains(way);
    }
}

package io.weft.tiering;

import java.util.List;

/**
 * One thing a version of the rule says differently from another.
 *
 * @param messageKey what it is, with its arguments: message keys of their own start with {@code tiering.}
 * @param was empty when it is new
 * @param becomes empty when it is gone
 */
public record RuleChange(String messageKey, List<String> args, String was, String becomes) {

    public RuleChange {
        args = List.copyOf(args);
    }
}

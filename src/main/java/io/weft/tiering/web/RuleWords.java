package io.weft.tiering.web;

import io.weft.platform.web.Messages;
import io.weft.tiering.Clause;
import io.weft.tiering.RuleChange;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSpeaker;
import io.weft.tiering.Tier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A rule in the reader's words. */
@Component
@RequiredArgsConstructor
class RuleWords implements RuleSpeaker {

    private final Messages messages;

    @Override
    public String clause(Clause clause) {
        var subject = messages.text(clause.subject().messageKey());
        var words = clause.threshold() == null
                ? messages.text("tiering.clause." + clause.comparison(), subject)
                : messages.text(
                        "tiering.clause." + clause.comparison(),
                        subject,
                        clause.threshold().toPlainString());
        return clause.byChannel().isEmpty() ? words : words + " (" + channels(clause) + ")";
    }

    private static String channels(Clause clause) {
        return clause.byChannel().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().toPlainString())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String tier(Tier tier) {
        return tier.name(LocaleContextHolder.getLocale());
    }

    /** What is wrong, in words. */
    String problem(RuleProblem problem) {
        return messages.text(problem.messageKey(), problem.args().toArray());
    }

    /** What a change is about, in words. */
    String change(RuleChange change) {
        return messages.text(
                change.messageKey(),
                change.args().stream()
                        .map(arg -> arg.startsWith("tiering.") ? messages.text(arg) : arg)
                        .toArray());
    }
}

package io.weft.tiering.web;

import io.weft.platform.web.Fmt;
import io.weft.platform.web.Messages;
import io.weft.tiering.Clause;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import io.weft.tiering.Tier;
import io.weft.tiering.TierExplanation;
import io.weft.tiering.TierStory;
import io.weft.tiering.service.KnownTiers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tiers, points and tests in the words of the one who looks. */
@Component
@RequiredArgsConstructor
class TierWords {

    private final Messages messages;
    private final Fmt fmt;
    private final KnownTiers known;

    /** What leads to one higher tier, each way enough by itself. */
    record Next(Tier tier, String ways) {}

    public String name(Tier tier) {
        return tier.name(LocaleContextHolder.getLocale());
    }

    /** A tier by its code, also one an earlier rule had; in words for none. */
    public String name(RuleSet rules, @Nullable String code) {
        if (code == null || code.isEmpty()) {
            return messages.text("tiering.no-tier");
        }
        return name(rules.rank(code) < 0 ? known.of(code) : rules.tier(code));
    }

    /** What is known of a dimension, in its unit. */
    public String amount(TierExplanation.Line line) {
        return line.amount() == null ? messages.text("tiering.unknown") : amount(line.subject(), line.amount());
    }

    private String amount(Subject subject, BigDecimal amount) {
        return switch (subject) {
            case PREMIUM, INCOME -> fmt.money(amount);
            case TENURE -> messages.text("tiering.years", plain(amount));
            default -> plain(amount);
        };
    }

    /** The conditions that decided, as one sentence. */
    public String because(TierExplanation explanation) {
        if (explanation.because().isEmpty()) {
            return messages.text("tiering.because.otherwise");
        }
        var clauses = explanation.because().stream().map(this::clause).toList();
        return messages.text("tiering.because", explanation.test(), String.join(messages.text("tiering.and"), clauses));
    }

    private String clause(Clause clause) {
        if (clause.comparison().isOfFlags()) {
            return messages.text("tiering.flag." + clause.subject() + "." + clause.comparison());
        }
        return messages.text(
                "tiering.clause." + clause.comparison(),
                messages.text(clause.subject().messageKey()),
                clause.threshold() == null ? "" : amount(clause.subject(), clause.threshold()));
    }

    /** The ways to the nearest higher tiers, the nearest first. */
    public List<Next> next(TierStory story) {
        var byTier = new LinkedHashMap<Tier, List<String>>();
        for (var step : story.explanation().steps()) {
            if (story.rules().rank(step.tier().code())
                    < story.rules().rank(story.tier().code())) {
                byTier.computeIfAbsent(step.tier(), tier -> new ArrayList<>()).add(step(step, story));
            }
        }
        return byTier.entrySet().stream()
                .map(entry -> new Next(entry.getKey(), String.join(messages.text("tiering.or"), entry.getValue())))
                .toList();
    }

    private String step(TierExplanation.Step step, TierStory story) {
        boolean unknown =
                step.subject() == Subject.INCOME && story.standing().facts().income() == null;
        return messages.text(
                "tiering.step." + step.subject() + (unknown ? ".unknown" : ""),
                step.subject() == Subject.PREMIUM || step.subject() == Subject.INCOME
                        ? fmt.money(step.more())
                        : step.more());
    }

    /** Points of a score, as many digits as they have, two at most. */
    public String points(BigDecimal points) {
        return plain(points.setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

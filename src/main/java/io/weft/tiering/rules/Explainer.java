package io.weft.tiering.rules;

import io.weft.tiering.Dimension;
import io.weft.tiering.FactView;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.Subject;
import io.weft.tiering.TierExplanation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in numbers why a customer is in a tier and what is missing to a higher one (SR-CUS-07). */
public final class Explainer {

    private static final BigDecimal SCORE = BigDecimal.valueOf(10_000);
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final TierRules rules;

    public Explainer(TierRules rules) {
        this.rules = rules;
    }

    /** The whole explanation of one customer. */
    public TierExplanation explain(FactView facts) {
        var decision = rules.decide(facts);
        var set = rules.rules();
        return new TierExplanation(
                set.dimensions().stream()
                        .map(dimension -> line(dimension, facts, decision))
                        .toList(),
                points(decision.value()),
                points(decision.potential()),
                set.tiers().get(decision.rank()),
                decision.test() + 1,
                decision.test() < 0
                        ? List.of()
                        : set.tests().get(decision.test()).anyOf().get(decision.group()),
                steps(facts, decision));
    }

    /** A score in points, two decimals. */
    public static BigDecimal points(int score) {
        return BigDecimal.valueOf(score).divide(SCORE, 2, RoundingMode.HALF_UP);
    }

    private TierExplanation.Line line(Dimension dimension, FactView facts, TierDecision decision) {
        long amount = amount(dimension.subject(), facts, decision.premium());
        int earned = TierRules.points(dimension, facts, decision.premium());
        return new TierExplanation.Line(
                dimension.subject(),
                dimension.axis(),
                amount == Subject.UNKNOWN ? null : dimension.subject().written(amount),
                earned,
                BigDecimal.valueOf(dimension.weight()).divide(PERCENT, 2, RoundingMode.UNNECESSARY),
                points(earned * dimension.weight()));
    }

    private static long amount(Subject subject, FactView facts, long premium) {
        return subject == Subject.PREMIUM ? premium : facts.measure(subject);
    }

    /** For each thing a company can work for: the least that leads to the nearest higher tier. */
    private List<TierExplanation.Step> steps(FactView facts, TierDecision decision) {
        var steps = new ArrayList<TierExplanation.Step>();
        for (var subject : Subject.measures()) {
            if (subject.canGrow() && decision.rank() > 0) {
                step(subject, facts, decision).ifPresent(steps::add);
            }
        }
        steps.sort(Comparator.comparing(step -> -rules.rules().rank(step.tier().code())));
        return steps;
    }

    private Optional<TierExplanation.Step> step(Subject subject, FactView facts, TierDecision now) {
        long amount = amount(subject, facts, now.premium());
        long known = amount == Subject.UNKNOWN ? 0 : amount;
        return edges(subject).stream()
                .filter(edge -> edge > known)
                .sorted()
                .flatMap(edge -> higher(subject, facts, now, edge).stream()
                        .map(rank -> new TierExplanation.Step(
                                subject,
                                subject.written(edge - known),
                                rules.rules().tiers().get(rank))))
                .findFirst();
    }

    private Optional<Integer> higher(Subject subject, FactView facts, TierDecision now, long amount) {
        var then = new Changed(facts, subject, amount);
        var decision = rules.decide(then, subject == Subject.PREMIUM ? amount : now.premium());
        return decision.rank() < now.rank() ? Optional.of(decision.rank()) : Optional.empty();
    }

    private List<Long> edges(Subject subject) {
        return rules.rules().dimensions().stream()
                .filter(dimension -> dimension.subject() == subject)
                .flatMap(dimension -> dimension.bands().stream())
                .map(band -> subject.exact(band.from()).orElseThrow())
                .toList();
    }

    /** The same customer with one thing changed; who has premium or a series more has a contract in force. */
    private record Changed(FactView facts, Subject subject, long amount) implements FactView {

        @Override
        public long premium(PremiumKind kind) {
            return facts.premium(kind);
        }

        @Override
        public long measure(Subject measure) {
            return measure == subject ? amount : facts.measure(measure);
        }

        @Override
        public boolean flag(Subject flag) {
            return flag == Subject.IN_FORCE && (subject == Subject.PREMIUM || subject == Subject.SERIES)
                    || facts.flag(flag);
        }

        @Override
        public String channel() {
            return facts.channel();
        }
    }
}

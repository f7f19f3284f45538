package io.weft.tiering.rules;

import io.weft.tiering.Axis;
import io.weft.tiering.Band;
import io.weft.tiering.Clause;
import io.weft.tiering.Dimension;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSet;
import io.weft.tiering.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a rule set can be used: bands without gap and overlap, weights that add up, tiers that can be reached. */
public final class RuleCheck {

    private static final int WHOLE = 10_000;
    private static final int MOST_TIERS = 12;
    private static final int MOST_CLAUSES = 8;

    private final RuleSet rules;
    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck(RuleSet rules) {
        this.rules = rules;
    }

    /** All problems, in the order of the page; none means that everybody gets exactly one tier. */
    public static List<RuleProblem> problems(RuleSet rules) {
        var check = new RuleCheck(rules);
        check.tiers();
        check.counted();
        check.dimensions();
        check.tests();
        if (check.problems.stream().noneMatch(RuleProblem::blocks)) {
            check.reach();
        }
        return check.problems;
    }

    private void tiers() {
        if (rules.tiers().size() < 2 || rules.tiers().size() > MOST_TIERS) {
            error("tiers", "tiering.check.tiers", 2, MOST_TIERS);
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < rules.tiers().size(); i++) {
            var tier = rules.tiers().get(i);
            if (!tier.code().matches("[A-Z][A-Z0-9_]{0,29}")) {
                error("tiers[" + i + "].code", "tiering.check.tier-code");
            } else if (!codes.add(tier.code())) {
                error("tiers[" + i + "].code", "tiering.check.tier-twice", tier.code());
            }
            if (tier.nameEn().isBlank() || tier.nameZh().isBlank()) {
                error("tiers[" + i + "].name", "tiering.check.tier-name");
            }
        }
    }

    private void counted() {
        for (var kind : PremiumKind.values()) {
            int share = rules.counted().getOrDefault(kind, WHOLE);
            if (share < 0 || share > 10 * WHOLE) {
                error("counted[" + kind + "]", "tiering.check.counted");
            }
        }
    }

    private void dimensions() {
        for (var axis : Axis.values()) {
            int sum = rules.dimensions().stream()
                    .filter(dimension -> dimension.axis() == axis)
                    .mapToInt(Dimension::weight)
                    .sum();
            if (sum != WHOLE) {
                error("weights[" + axis + "]", "tiering.check.weights." + axis, Subject.VALUE.written(sum * 100L));
            }
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < rules.dimensions().size(); i++) {
            dimension("dimensions[" + i + "]", rules.dimensions().get(i), seen);
        }
    }

    private void dimension(String place, Dimension dimension, Set<String> seen) {
        if (!dimension.subject().isMeasure()) {
            error(place + ".subject", "tiering.check.subject");
        } else if (!seen.add(dimension.axis() + "/" + dimension.subject())) {
            error(place + ".subject", "tiering.check.subject-twice");
        } else {
            bands(place, dimension);
        }
        if (dimension.weight() < 0 || dimension.weight() > WHOLE) {
            error(place + ".weight", "tiering.check.weight");
        }
        points(place + ".unknown", dimension.unknown());
    }

    private void bands(String place, Dimension dimension) {
        if (dimension.bands().isEmpty()) {
            error(place, "tiering.check.no-bands");
            return;
        }
        long above = Long.MAX_VALUE;
        for (int i = 0; i < dimension.bands().size(); i++) {
            var band = dimension.bands().get(i);
            var at = place + ".bands[" + i + "]";
            var edge = dimension.subject().exact(band.from());
            points(at + ".points", band.points());
            if (edge.isEmpty() || edge.get() < 0) {
                error(at + ".from", "tiering.check.edge." + dimension.subject());
            } else if (edge.get() >= above) {
                error(at + ".from", "tiering.check.overlap", band.from(), above(dimension, i));
            } else {
                above = edge.get();
            }
        }
        if (last(dimension).from().signum() > 0) {
            error(place, "tiering.check.gap", last(dimension).from());
        }
    }

    private static Object above(Dimension dimension, int place) {
        return dimension.bands().get(place - 1).from();
    }

    private static Band last(Dimension dimension) {
        return dimension.bands().get(dimension.bands().size() - 1);
    }

    private void points(String place, int points) {
        if (points < 0 || points > 100) {
            error(place, "tiering.check.points");
        }
    }

    private void tests() {
        if (rules.rank(rules.otherwise()) < 0) {
            error("otherwise", "tiering.check.otherwise");
        }
        for (int i = 0; i < rules.tests().size(); i++) {
            var test = rules.tests().get(i);
            var place = "tests[" + i + "]";
            if (rules.rank(test.tier()) < 0) {
                error(place + ".tier", "tiering.check.test-tier");
            }
            if (test.anyOf().isEmpty() || test.anyOf().stream().anyMatch(List::isEmpty)) {
                error(place, "tiering.check.test-empty");
            }
            for (int g = 0; g < test.anyOf().size(); g++) {
                clauses(place + ".anyOf[" + g + "]", test.anyOf().get(g));
            }
        }
    }

    private void clauses(String place, List<Clause> clauses) {
        if (clauses.size() > MOST_CLAUSES) {
            error(place, "tiering.check.clauses", MOST_CLAUSES);
        }
        for (int i = 0; i < clauses.size(); i++) {
            clause(place + "[" + i + "]", clauses.get(i));
        }
    }

    private void clause(String place, Clause clause) {
        if (clause.subject().isFlag() != clause.comparison().isOfFlags()) {
            error(place + ".comparison", "tiering.check.comparison");
        } else if (!clause.subject().isFlag()) {
            if (clause.threshold() == null
                    || clause.subject().exact(clause.threshold()).isEmpty()) {
                error(place + ".threshold", "tiering.check.threshold");
            }
            clause.byChannel().forEach((code, edge) -> {
                if (clause.subject().exact(edge).isEmpty()) {
                    error(place + ".byChannel[" + code + "]", "tiering.check.threshold");
                }
            });
        }
    }

    private void reach() {
        var reach = Reach.of(rules);
        for (int i = 0; i < rules.tests().size(); i++) {
            if (!reach.tests().contains(i)) {
                problems.add(RuleProblem.warning("tests[" + i + "]", "tiering.check.never-holds", i + 1));
            }
        }
        for (int i = 0; i < rules.tiers().size(); i++) {
            if (!reach.tiers().contains(i)) {
                error(
                        "tiers[" + i + "]",
                        "tiering.check.unreachable",
                        rules.tiers().get(i).code());
            }
        }
    }

    private void error(String place, String messageKey, Object... args) {
        problems.add(RuleProblem.error(place, messageKey, args));
    }
}

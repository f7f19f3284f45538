package io.weft.kpi.rules;

import io.weft.kpi.Formula;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.Measure;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a metric somebody puts together makes sense; never adds yuan to heads. */
public final class MetricCheck {

    /** Premium and income other than premium are never one figure (A-32, SR-REC-01). */
    private static final Set<Measure> PREMIUM =
            Set.of(Measure.XSALE_PREMIUM_FINAL, Measure.XSALE_PREMIUM_PROVISIONAL, Measure.WRITTEN_PREMIUM);

    private MetricCheck() {}

    /** What stands in the way, and what is only worth a warning. */
    public static List<KpiProblem> problems(Formula formula, MetricUnit unit, Set<Measure> fed) {
        var problems = new ArrayList<KpiProblem>();
        if (formula.top().isEmpty()) {
            problems.add(KpiProblem.hard("top", "kpi.check.empty", "SR-KPI-16"));
            return problems;
        }
        mixed("top", formula.top(), problems);
        mixed("bottom", formula.bottom(), problems);
        if (formula.scaled().signum() == 0) {
            problems.add(KpiProblem.hard("scale", "kpi.check.scale", "SR-KPI-16"));
        }
        if (addsOther(formula.top()) || addsOther(formula.bottom())) {
            problems.add(KpiProblem.hard("top", "kpi.check.other", "A-32"));
        }
        unit(formula, unit, problems);
        formula.measures().stream()
                .filter(measure -> !fed.contains(measure))
                .forEach(measure ->
                        problems.add(KpiProblem.soft("top", "kpi.check.not-fed", "7.1", measure.messageKey())));
        return problems;
    }

    private static void mixed(String field, List<Term> terms, List<KpiProblem> problems) {
        if (terms.stream().map(term -> term.measure().unit()).distinct().count() > 1) {
            problems.add(KpiProblem.hard(field, "kpi.check.mixed", "SR-KPI-16"));
        }
        if (terms.stream().anyMatch(term -> term.times().signum() == 0)) {
            problems.add(KpiProblem.hard(field, "kpi.check.factor", "SR-KPI-16"));
        }
    }

    private static boolean addsOther(List<Term> terms) {
        return terms.stream().anyMatch(term -> term.measure() == Measure.XSALE_OTHER)
                && terms.stream().anyMatch(term -> PREMIUM.contains(term.measure()));
    }

    private static void unit(Formula formula, MetricUnit unit, List<KpiProblem> problems) {
        if (formula.top().isEmpty()) {
            return;
        }
        boolean money = formula.top().get(0).measure().unit() == MetricUnit.CNY;
        boolean wrong = formula.divides()
                ? unit == MetricUnit.CNY && !money
                : unit != (money ? MetricUnit.CNY : MetricUnit.COUNT) && unit != MetricUnit.POINTS;
        if (wrong) {
            problems.add(KpiProblem.soft("unit", "kpi.check.unit", "SR-KPI-16"));
        }
    }
}

package io.weft.kpi.rules;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.KpiProblem;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.ProposeScheme;
import io.weft.kpi.SchemeItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a scheme may be put in force (SR-KPI-04, SR-KPI-07, SR-KPI-10). */
public final class SchemeCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<String, Metric> metrics;
    private final Set<Measure> fed;

    public SchemeCheck(Map<String, Metric> metrics, Set<Measure> fed) {
        this.metrics = Map.copyOf(metrics);
        this.fed = Set.copyOf(fed);
    }

    /** What stands in the way first, then warnings. */
    public List<KpiProblem> problems(ProposeScheme scheme) {
        var problems = new ArrayList<KpiProblem>();
        var weights = scheme.items().stream().map(SchemeItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(WHOLE) != 0) {
            problems.add(KpiProblem.hard(
                    "items",
                    "kpi.check.weights",
                    "M-50",
                    weights.stripTrailingZeros().toPlainString()));
        }
        if (scheme.items().stream().map(SchemeItem::metric).distinct().count()
                < scheme.items().size()) {
            problems.add(KpiProblem.hard("items", "kpi.check.twice", "M-50"));
        }
        scheme.items().forEach(item -> item(scheme, item, problems));
        family(scheme, MetricFamily.VOLUME, problems);
        family(scheme, MetricFamily.PENETRATION, problems);
        warnings(scheme, problems);
        return problems;
    }

    private void item(ProposeScheme scheme, SchemeItem item, List<KpiProblem> problems) {
        var metric = metrics.get(item.metric());
        if (metric == null || metric.formula() == null) {
            problems.add(KpiProblem.hard("items", "kpi.check.metric", "M-50", item.metric()));
            return;
        }
        if (metric.formula().measures().stream().anyMatch(measure -> !measure.isSaidOf(scheme.kind()))) {
            problems.add(KpiProblem.hard(
                    "items",
                    "kpi.check.kind",
                    "M-50",
                    item.metric(),
                    scheme.kind().messageKey()));
        }
        if (item.weight().signum() <= 0) {
            problems.add(KpiProblem.hard("items", "kpi.check.weight", "M-50", item.metric()));
        }
        if (item.floor().signum() < 0 || item.cap().compareTo(item.floor()) <= 0) {
            problems.add(KpiProblem.hard("items", "kpi.check.cap", "M-50", item.metric()));
        }
    }

    private void family(ProposeScheme scheme, MetricFamily family, List<KpiProblem> problems) {
        if (!any(scheme, metric -> metric.family() == family)) {
            problems.add(KpiProblem.hard("items", "kpi.check.family", "SR-KPI-04", family.messageKey()));
        }
    }

    private void warnings(ProposeScheme scheme, List<KpiProblem> problems) {
        if (!any(scheme, metric -> metric.family() == MetricFamily.CUSTOMER)) {
            problems.add(KpiProblem.soft("items", "kpi.check.customers", "SR-KPI-10"));
        }
        boolean sided = any(
                scheme,
                metric -> metric.formula() != null
                        && metric.formula().measures().stream().anyMatch(Measure::isSided));
        if (sided && scheme.mode() == AssessmentMode.NONE) {
            problems.add(KpiProblem.soft("mode", "kpi.check.nobody", "SR-KPI-07"));
        }
        scheme.items().stream()
                .map(item -> metrics.get(item.metric()))
                .filter(Objects::nonNull)
                .filter(metric -> metric.formula() != null
                        && !fed.containsAll(metric.formula().measures()))
                .forEach(metric -> problems.add(KpiProblem.soft(
                        "items", "kpi.check.item-not-fed", "7.1", metric.code() + " " + metric.name())));
    }

    private boolean any(ProposeScheme scheme, Predicate<Metric> which) {
        return scheme.items().stream()
                .map(item -> metrics.get(item.metric()))
                .filter(Objects::nonNull)
                .anyMatch(which);
    }
}

package io.weft.kpi.service;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Formula;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricValue;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.rules.FactSheet;
import io.weft.kpi.rules.Formulas;
import io.weft.kpi.store.KpiFacts;
import io.weft.platform.parameter.Parameters;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What metrics come to: the one way from facts to figures, for pages, plans, scorecards, files and the API. Who may see which
 * subject is for the caller to have asked ({@code KpiSight}).
 */
@Service
@RequiredArgsConstructor
public class MetricFigures {

    private final KpiFacts facts;
    private final KpiMonths months;
    private final Parameters parameters;

    /** How sales count while no scheme says otherwise ({@code P.kpi.mode}). */
    public AssessmentMode usualMode() {
        return AssessmentMode.valueOf(parameters.text("P.kpi.mode"));
    }

    /** One metric of one subject, month by month, the oldest first. */
    @Transactional(readOnly = true)
    public Map<YearMonth, MetricValue> history(Formula formula, Subject subject, Span span, int most) {
        var known = new ArrayList<>(months.all().stream()
                .filter(month -> month.measuredAt() != null)
                .limit(most)
                .toList());
        java.util.Collections.reverse(known);
        var sheets = facts.history(known, span, subject, formula.measures());
        var mode = usualMode();
        var values = new LinkedHashMap<YearMonth, MetricValue>();
        known.forEach(
                month -> values.put(month.month(), Formulas.value(formula, subject, sheets.get(month.period()), mode)));
        return values;
    }

    /** Several metrics of one subject in a month, by code; metrics without a formula are blank. */
    @Transactional(readOnly = true)
    public Map<String, MetricValue> of(Collection<Metric> metrics, Subject subject, KpiPeriod month, Span span) {
        var sheet = facts.sheet(month, span, subject.kind(), List.of(subject.key()));
        var mode = usualMode();
        var values = new LinkedHashMap<String, MetricValue>();
        metrics.forEach(metric -> values.put(metric.code(), value(metric, subject, sheet, mode)));
        return values;
    }

    /** The facts of a kind of subjects in a month. */
    @Transactional(readOnly = true)
    public FactSheet sheet(KpiPeriod month, Span span, SubjectKind kind, Collection<String> subjects) {
        return facts.sheet(month, span, kind, subjects);
    }

    /** One metric of many subjects of a kind in a month. */
    @Transactional(readOnly = true)
    public Map<String, MetricValue> of(Metric metric, SubjectKind kind, Collection<String> subjects, At at) {
        var sheet = facts.sheet(at.month(), at.span(), kind, subjects);
        var mode = usualMode();
        var values = new LinkedHashMap<String, MetricValue>();
        subjects.forEach(key -> values.put(key, value(metric, new Subject(kind, key), sheet, mode)));
        return values;
    }

    /** A month, alone or with the year up to its end. */
    public record At(KpiPeriod month, Span span) {}

    static MetricValue value(Metric metric, Subject subject, FactSheet sheet, AssessmentMode mode) {
        var formula = metric.formula();
        return formula == null ? MetricValue.blank() : Formulas.value(formula, subject, sheet, mode);
    }
}

package io.weft.kpi.service;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricValue;
import io.weft.kpi.PlanActual;
import io.weft.kpi.PlanGap;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.Target;
import io.weft.kpi.rules.Attainments;
import io.weft.kpi.rules.PlanRules;
import io.weft.kpi.store.PlanStore;
import io.weft.kpi.store.SubjectQueries;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans beside what was reached, with the time that is over and where it leads (M-45). */
@Service
@RequiredArgsConstructor
public class PlanActuals {

    private final PlanStore store;
    private final MetricBook metrics;
    private final MetricFigures figures;
    private final KpiMonths months;
    private final SubjectQueries names;
    private final Clock clock;

    /** The latest measured month of a year; none while nothing of it is measured. */
    @Transactional(readOnly = true)
    public Optional<KpiPeriod> latest(int year) {
        return months.all().stream()
                .filter(month -> month.measuredAt() != null && month.month().getYear() == year)
                .findFirst();
    }

    /** The last day the figures of a month hold. */
    public LocalDate until(KpiPeriod month) {
        var last = month.month().atEndOfMonth();
        var today = LocalDate.now(clock);
        return last.isAfter(today) ? today : last;
    }

    /** The share of the year that is over. */
    public BigDecimal timeProgress(LocalDate until) {
        return PlanRules.timeProgress(until);
    }

    /** All targets of a subject in a year, as far as the month. */
    @Transactional(readOnly = true)
    public List<PlanActual> of(Subject subject, KpiPeriod month) {
        var targets = store.inForce(month.month().getYear(), subject.kind(), subject.key());
        return actuals(targets, subject.kind(), month);
    }

    /** One metric of some subjects of a kind. */
    @Transactional(readOnly = true)
    public Map<String, PlanActual> of(SubjectKind kind, List<String> subjects, String metric, KpiPeriod month) {
        var targets = store.inForce(month.month().getYear(), kind, "").stream()
                .filter(target -> target.metric().equals(metric)
                        && subjects.contains(target.subject().key()))
                .toList();
        var all = new LinkedHashMap<String, PlanActual>();
        actuals(targets, kind, month)
                .forEach(one -> all.put(one.target().subject().key(), one));
        return all;
    }

    /** What one metric comes to for some subjects of a kind, the year so far, whether they have a target or not. */
    @Transactional(readOnly = true)
    public Map<String, MetricValue> values(Metric metric, SubjectKind kind, List<String> subjects, KpiPeriod month) {
        return figures.of(metric, kind, subjects, new MetricFigures.At(month, Span.YEAR));
    }

    private List<PlanActual> actuals(List<Target> targets, SubjectKind kind, KpiPeriod month) {
        var known = metrics.asOf(until(month));
        var keys = targets.stream()
                .map(target -> target.subject().key())
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var sheet = figures.sheet(month, Span.YEAR, kind, keys);
        var mode = figures.usualMode();
        return targets.stream()
                .filter(target -> known.containsKey(target.metric()))
                .map(target -> {
                    var metric = known.get(target.metric());
                    return actual(target, metric, MetricFigures.value(metric, target.subject(), sheet, mode), month);
                })
                .toList();
    }

    private PlanActual actual(Target target, Metric metric, MetricValue actual, KpiPeriod month) {
        boolean addsUp = metric.isFlow();
        var due = target.until(month.month().getMonthValue(), Span.YEAR, addsUp);
        var ofYear = target.ofYear(addsUp);
        var rate = PlanRules.runRate(actual.value(), until(month), addsUp);
        return new PlanActual(
                target,
                metric,
                actual,
                due,
                Attainments.of(actual.value(), due, metric.direction()),
                ofYear,
                Attainments.of(actual.value(), ofYear, metric.direction()),
                rate,
                Attainments.of(rate, ofYear, metric.direction()));
    }

    /** A target month by month beside what was reached in each; blank where nothing is measured yet. */
    @Transactional(readOnly = true)
    public List<@Nullable BigDecimal> monthly(Metric metric, Subject subject, int year) {
        var values = new ArrayList<@Nullable BigDecimal>();
        if (metric.formula() == null) {
            return values;
        }
        var history = figures.history(metric.formula(), subject, Span.MONTH, Integer.MAX_VALUE);
        for (int month = 1; month <= 12; month++) {
            var value = history.get(java.time.YearMonth.of(year, month));
            values.add(value == null ? null : value.value());
        }
        return values;
    }

    /** Where the targets of those below do not come to the target above: only what adds up. */
    @Transactional(readOnly = true)
    public List<PlanGap> gaps(List<Target> above, List<Target> all) {
        var known = metrics.inForce();
        var parents = parents(all);
        var sums = new HashMap<Map.Entry<Subject, String>, List<BigDecimal>>();
        for (var target : all) {
            var parent = parents.get(target.subject());
            if (parent != null) {
                sums.computeIfAbsent(Map.entry(parent, target.metric()), key -> new ArrayList<>())
                        .add(target.base());
            }
        }
        var gaps = new ArrayList<PlanGap>();
        for (var target : above) {
            var parts = sums.get(Map.entry(target.subject(), target.metric()));
            var metric = known.get(target.metric());
            if (parts != null && metric != null && metric.isFlow()) {
                names.find(target.subject())
                        .ifPresent(name -> gaps.add(new PlanGap(
                                name,
                                metric,
                                target.base(),
                                parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                                parts.size(),
                                isTwice(target.subject(), metric))));
            }
        }
        return gaps;
    }

    private boolean isTwice(Subject subject, Metric metric) {
        return subject.kind() == SubjectKind.GROUP
                && figures.usualMode() == AssessmentMode.BOTH
                && metric.formula() != null
                && metric.formula().measures().stream().anyMatch(Measure::isSided);
    }

    /** The one above each; channels cut across companies and are not added up with them. */
    private Map<Subject, Subject> parents(List<Target> targets) {
        var parents = new HashMap<Subject, Subject>();
        for (var kind : SubjectKind.values()) {
            var keys = targets.stream()
                    .filter(target -> target.subject().kind() == kind && kind != SubjectKind.CHANNEL)
                    .map(target -> target.subject().key())
                    .distinct()
                    .toList();
            for (SubjectName name : keys.isEmpty() ? List.<SubjectName>of() : names.named(kind, keys)) {
                if (name.parentKind() != null && name.parent() != null) {
                    parents.put(name.asSubject(), new Subject(name.parentKind(), name.parent()));
                }
            }
        }
        return parents;
    }

    /** The targets in force for one subject. */
    @Transactional(readOnly = true)
    public List<Target> inForce(int year, Subject subject) {
        return store.inForce(year, subject.kind(), subject.key());
    }
}

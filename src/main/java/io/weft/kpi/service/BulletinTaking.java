package io.weft.kpi.service;

import io.weft.access.Scope;
import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Definition;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.BulletinFigures.Name;
import io.weft.kpi.BulletinFigures.Plan;
import io.weft.kpi.BulletinFigures.Rank;
import io.weft.kpi.BulletinFigures.Sales;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.KpiSight;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricValue;
import io.weft.kpi.PlanActual;
import io.weft.kpi.Span;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.rules.FactSheet;
import io.weft.kpi.service.BulletinSales.Months;
import io.weft.kpi.store.SubjectQueries;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the figures of a bulletin, each from where it is worked out: metrics from the facts, plans beside them, directions and
 * recognition from the ledger. Nothing is computed here.
 */
@Component
@RequiredArgsConstructor
class BulletinTaking {

    private static final int MOST = 20_000;
    private static final Map<SubjectKind, List<String>> PENETRATION = new LinkedHashMap<>();
    private static final List<String> DEFINED =
            List.of("M-01", "M-02", "M-03", "M-04", "M-05", "M-07", "M-08", "M-09", "M-39", "M-45");

    static {
        PENETRATION.put(SubjectKind.GROUP, List.of("M-01", "M-04", "M-05"));
        PENETRATION.put(SubjectKind.COMPANY, List.of("M-03", "M-04", "M-05"));
        PENETRATION.put(SubjectKind.CHANNEL, List.of("M-02"));
    }

    private final KpiMonths months;
    private final MetricBook book;
    private final MetricFigures figures;
    private final PlanActuals plans;
    private final SubjectQueries subjects;
    private final BulletinSales sales;
    private final BulletinRanking ranking;
    private final KeptMonths kept;
    private final Clock clock;

    BulletinFigures take(KpiPeriod period) {
        var metrics = book.asOf(plans.until(period));
        var named = new ArrayList<SubjectName>();
        Stream.of(SubjectKind.COMPANY, SubjectKind.CHANNEL).forEach(kind -> named.addAll(all(kind)));
        var compared = new Compared(
                period,
                measured(period.month().minusMonths(1)),
                measured(period.month().minusYears(1)));
        var targets = targets(period, named);
        var ranks = ranks(named, period);
        return new BulletinFigures(
                BulletinFigures.FORMAT,
                period.month(),
                OffsetDateTime.now(clock),
                period.measuredAt(),
                period.state(),
                figures.usualMode(),
                plans.timeProgress(plans.until(period)),
                definitions(metrics, targets),
                named.stream().map(BulletinTaking::name).toList(),
                lines(metrics, named, compared),
                sales(metrics, compared),
                targets,
                sales.agreements(compared.months()),
                ranks);
    }

    /** Companies, then the best branches directly below one, whose names are kept as well. */
    private List<Rank> ranks(List<SubjectName> named, KpiPeriod period) {
        var branches = all(SubjectKind.BRANCH).stream()
                .filter(one -> one.parentKind() == SubjectKind.COMPANY)
                .toList();
        var best = ranking.of(SubjectKind.BRANCH, keys(branches, SubjectKind.BRANCH), period);
        var ranks = new ArrayList<>(ranking.of(SubjectKind.COMPANY, keys(named, SubjectKind.COMPANY), period));
        ranks.addAll(best);
        branches.stream()
                .filter(one -> best.stream().anyMatch(rank -> rank.subject().equals(one.asSubject())))
                .forEach(named::add);
        return ranks;
    }

    /** A month and those it is compared with. */
    private record Compared(
            KpiPeriod now,
            @Nullable KpiPeriod before,
            @Nullable KpiPeriod yearAgo) {

        Months months() {
            return new Months(now.month(), month(before), month(yearAgo));
        }

        private static @Nullable YearMonth month(@Nullable KpiPeriod period) {
            return period == null || !period.fed().contains(Measure.XSALE_PREMIUM_FINAL) ? null : period.month();
        }
    }

    private @Nullable KpiPeriod measured(YearMonth month) {
        return months.find(month).filter(one -> one.measuredAt() != null).orElse(null);
    }

    private List<SubjectName> all(SubjectKind kind) {
        return subjects.page(kind, KpiSight.of(Scope.system()), null, MOST);
    }

    private static List<String> keys(List<SubjectName> named, SubjectKind kind) {
        return kind == SubjectKind.GROUP
                ? List.of(Subject.group().key())
                : named.stream()
                        .filter(one -> one.kind() == kind)
                        .map(SubjectName::subject)
                        .toList();
    }

    private List<Line> lines(Map<String, Metric> metrics, List<SubjectName> named, Compared compared) {
        var lines = new ArrayList<Line>();
        PENETRATION.forEach((kind, codes) -> {
            var keys = keys(named, kind);
            var now = sheet(compared.now(), kind, keys);
            var month = compared.now().month();
            var before = earlier(compared.before(), month.minusMonths(1), kind, keys);
            var yearAgo = earlier(compared.yearAgo(), month.minusYears(1), kind, keys);
            codes.stream()
                    .filter(metrics::containsKey)
                    .map(metrics::get)
                    .forEach(metric -> keys.forEach(key -> {
                        var subject = new Subject(kind, key);
                        var value = value(metric, subject, now);
                        lines.add(new Line(
                                metric.code(),
                                subject,
                                value.value(),
                                value(metric, subject, before).value(),
                                value(metric, subject, yearAgo).value(),
                                !value.isNotFed()));
                    }));
        });
        return lines;
    }

    private @Nullable FactSheet sheet(@Nullable KpiPeriod period, SubjectKind kind, List<String> keys) {
        return period == null || keys.isEmpty() ? null : figures.sheet(period, Span.MONTH, kind, keys);
    }

    /** Of a month that was never measured, what was kept of its end. */
    private @Nullable FactSheet earlier(
            @Nullable KpiPeriod measured, YearMonth month, SubjectKind kind, List<String> keys) {
        return measured == null ? kept.sheet(month, kind) : sheet(measured, kind, keys);
    }

    private MetricValue value(Metric metric, Subject subject, @Nullable FactSheet sheet) {
        return sheet == null ? MetricValue.blank() : MetricFigures.value(metric, subject, sheet, figures.usualMode());
    }

    private Sales sales(Map<String, Metric> metrics, Compared compared) {
        var now = compared.now();
        var metric = metrics.get("M-07");
        var measured = metric == null
                ? MetricValue.blank()
                : figures.of(List.of(metric), Subject.group(), now, Span.MONTH).get("M-07");
        var directions = sales.directions(compared.months());
        return new Sales(
                now.fed().contains(Measure.XSALE_PREMIUM_FINAL),
                measured.value(),
                directions.get(0),
                directions.subList(1, directions.size()),
                sales.classes(now.month()));
    }

    private List<Plan> targets(KpiPeriod period, List<SubjectName> named) {
        var whose = new ArrayList<>(List.of(Subject.group()));
        keys(named, SubjectKind.COMPANY).forEach(key -> whose.add(Subject.company(key)));
        return whose.stream()
                .flatMap(subject -> plans.of(subject, period).stream())
                .map(BulletinTaking::plan)
                .toList();
    }

    private static Plan plan(PlanActual one) {
        return new Plan(
                one.target().subject(),
                one.metric().code(),
                one.actual().value(),
                one.due(),
                one.attainment(),
                one.ofYear(),
                one.reached(),
                one.forecast());
    }

    private static List<Definition> definitions(Map<String, Metric> metrics, List<Plan> targets) {
        return Stream.concat(DEFINED.stream(), targets.stream().map(Plan::metric))
                .distinct()
                .sorted()
                .filter(metrics::containsKey)
                .map(metrics::get)
                .map(one -> new Definition(one.code(), one.version(), one.name(), one.nameEn(), one.unit()))
                .toList();
    }

    private static Name name(SubjectName one) {
        return new Name(one.asSubject(), one.name(), one.nameEn());
    }
}

package io.weft.kpi.web;

import io.weft.access.Scope;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricValue;
import io.weft.kpi.PeriodState;
import io.weft.kpi.PlanActual;
import io.weft.kpi.Score;
import io.weft.kpi.Span;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.service.KpiMonths;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.MetricFigures;
import io.weft.kpi.service.PlanActuals;
import io.weft.kpi.service.ScoreDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.web.ChartView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tiles of plans, metrics and scores show: the figures of the services behind their pages, worked out nowhere else. */
@Component
@RequiredArgsConstructor
class KpiTilePages {

    private static final int TREND = 24;
    private static final int MOST = 8;

    private final PlanActuals actuals;
    private final MetricBook book;
    private final MetricFigures figures;
    private final KpiMonths months;
    private final ScoreDesk scores;
    private final Subjects subjects;
    private final DrillLinks drills;
    private final KpiWords words;
    private final Clock clock;

    Map<String, @Nullable Object> plan(BoardAsked asked, SubjectName whose) {
        var model = of(whose);
        int year = month(asked).getYear();
        model.put("year", year);
        var measured =
                months(asked).filter(period -> period.month().getYear() == year).findFirst();
        List<PlanActual> lines =
                measured.map(period -> actuals.of(whose.asSubject(), period)).orElse(List.of());
        model.put("lines", lines.stream().limit(MOST).toList());
        measured.ifPresent(period -> {
            model.put("until", actuals.until(period));
            model.put("time", actuals.timeProgress(actuals.until(period)));
        });
        return model;
    }

    Map<String, @Nullable Object> metric(String code, BoardAsked asked, SubjectName whose, Scope scope) {
        var versions = book.versions(code);
        var metric = book.inForce().getOrDefault(code, versions.get(0));
        var model = of(whose);
        model.put("metric", metric);
        model.put("heading", words.name(metric));
        model.put("state", MetricPages.state(metric, book.fed()));
        model.put("elsewhere", DrillLinks.elsewhere(metric, scope));
        if (metric.formula() == null) {
            return model;
        }
        var last = month(asked);
        var history = new LinkedHashMap<YearMonth, MetricValue>();
        figures.history(metric.formula(), whose.asSubject(), Span.MONTH, Integer.MAX_VALUE)
                .forEach((month, value) -> {
                    if (!month.isAfter(last) && month.isAfter(last.minusMonths(TREND))) {
                        history.put(month, value);
                    }
                });
        model.put("chart", chart(metric, whose, history));
        history.keySet().stream().max(YearMonth::compareTo).ifPresent(month -> {
            model.put("month", words.month(month));
            model.put("value", history.get(month));
            model.put(
                    "behind", drills.behind(metric, new DrillLinks.Place(whose.asSubject(), month, Span.MONTH), scope));
        });
        return model;
    }

    private @Nullable ChartView chart(Metric metric, SubjectName whose, Map<YearMonth, MetricValue> history) {
        var values = new ArrayList<@Nullable BigDecimal>();
        history.values().forEach(value -> values.add(value.value()));
        if (values.stream().noneMatch(java.util.Objects::nonNull)) {
            return null;
        }
        return ChartView.lines(
                words.name(metric),
                words.chartUnit(metric.unit()),
                history.keySet().stream().map(YearMonth::toString).toList(),
                List.of(ChartView.Series.of(words.name(whose), values)));
    }

    /** A score with the name of who has it. */
    record Line(Score score, @Nullable SubjectName name) {}

    Map<String, @Nullable Object> scores(BoardAsked asked, SubjectName whose, Scope scope) {
        var kind = SubjectKind.scored().contains(whose.kind()) ? whose.kind() : SubjectKind.COMPANY;
        var period =
                months(asked).filter(one -> one.state() != PeriodState.RUNNING).findFirst();
        var model = of(whose);
        model.put("kind", kind);
        model.put("period", period.orElse(null));
        period.ifPresent(one -> {
            var found = scores.page(new ScoreDesk.Asked(one.month(), kind, null, MOST), scope)
                    .rows();
            var names = subjects.named(
                    kind, found.stream().map(score -> score.subject().key()).toList());
            model.put("month", words.month(one.month()));
            model.put(
                    "lines",
                    found.stream()
                            .map(score ->
                                    new Line(score, names.get(score.subject().key())))
                            .toList());
        });
        return model;
    }

    /** The measured months up to the day, the latest first. */
    Stream<KpiPeriod> months(BoardAsked asked) {
        var last = month(asked);
        return months.all().stream()
                .filter(period -> period.measuredAt() != null && !period.month().isAfter(last));
    }

    /** A metric of several subjects in the month of the day; nothing while that month is not measured. */
    Map<String, MetricValue> ofMonth(String code, SubjectKind kind, List<String> keys, BoardAsked asked) {
        var metric = Optional.ofNullable(book.inForce().get(code));
        var period = months.find(month(asked)).filter(one -> one.measuredAt() != null);
        return metric.isEmpty() || period.isEmpty() || keys.isEmpty()
                ? Map.of()
                : figures.of(metric.get(), kind, keys, new MetricFigures.At(period.get(), Span.MONTH));
    }

    YearMonth month(BoardAsked asked) {
        return YearMonth.from(day(asked));
    }

    LocalDate day(BoardAsked asked) {
        return asked.asOf() == null ? LocalDate.now(clock) : asked.asOf();
    }

    private Map<String, @Nullable Object> of(SubjectName whose) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("subject", whose);
        model.put("name", words.name(whose));
        return model;
    }
}

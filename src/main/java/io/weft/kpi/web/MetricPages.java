package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.Direction;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.MetricFilter;
import io.weft.kpi.MetricState;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.MetricValue;
import io.weft.kpi.Span;
import io.weft.kpi.SubjectName;
import io.weft.kpi.service.KpiMonths;
import io.weft.kpi.service.MetricBook;
import io.weft.kpi.service.MetricFigures;
import io.weft.kpi.service.SchemeDesk;
import io.weft.kpi.service.Subjects;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the metric dictionary show. */
@Component
@RequiredArgsConstructor
class MetricPages {

    private static final int TREND = 24;

    private final MetricBook book;
    private final MetricFigures figures;
    private final KpiMonths months;
    private final SchemeDesk schemes;
    private final Subjects subjects;
    private final KpiWords words;

    /** A line of the dictionary with its latest figure. */
    record MetricLine(Metric metric, MetricState state, MetricValue value) {}

    ModelAndView list(MetricFilter filter, CurrentUser user, Scope scope) {
        var own = subjects.own(user, scope);
        var month = months.lastFull().orElse(null);
        var fed = book.fed();
        var metrics = List.copyOf(book.inForce().values());
        var values =
                month == null ? Map.<String, MetricValue>of() : figures.of(metrics, own.asSubject(), month, Span.YEAR);
        var lines = metrics.stream()
                .map(metric -> new MetricLine(
                        metric, state(metric, fed), values.getOrDefault(metric.code(), MetricValue.blank())))
                .filter(line -> filter.takes(line.metric(), line.state()))
                .toList();
        return new ModelAndView("kpi/metrics")
                .addObject("filter", filter)
                .addObject("lines", lines)
                .addObject("waiting", book.waiting())
                .addObject("own", words.name(own))
                .addObject("month", month == null ? null : words.month(month.period()))
                .addObject("families", Option.keys("kpi.family.", MetricFamily.values()))
                .addObject("states", Option.keys("kpi.state.", MetricState.values()));
    }

    ModelAndView one(String code, CurrentUser user, Scope scope) {
        var versions = book.versions(code);
        var metric = book.inForce().getOrDefault(code, versions.get(0));
        var own = subjects.own(user, scope);
        var page = new ModelAndView("kpi/metric")
                .addObject("metric", metric)
                .addObject("heading", metric.code() + " " + words.name(metric))
                .addObject("versions", versions)
                .addObject("state", state(metric, book.fed()))
                .addObject("own", words.name(own))
                .addObject("elsewhere", DrillLinks.elsewhere(metric, scope))
                .addObject("missing", missing(metric))
                .addObject("used", schemes.using(code))
                .addObject("viewer", user.id());
        if (metric.formula() != null) {
            var history = figures.history(metric.formula(), own.asSubject(), Span.MONTH, TREND);
            page.addObject("chart", chart(metric, own, history)).addObject("history", history);
        }
        return page;
    }

    private List<Measure> missing(Metric metric) {
        var fed = book.fed();
        return metric.formula() == null
                ? List.of()
                : metric.formula().measures().stream()
                        .filter(measure -> !fed.contains(measure))
                        .toList();
    }

    private @Nullable ChartView chart(Metric metric, SubjectName own, Map<YearMonth, MetricValue> history) {
        if (history.values().stream().allMatch(value -> value.value() == null)) {
            return null;
        }
        var values = new ArrayList<@Nullable BigDecimal>();
        history.values().forEach(value -> values.add(value.value()));
        return ChartView.lines(
                words.name(metric),
                words.chartUnit(metric.unit()),
                history.keySet().stream().map(words::month).toList(),
                List.of(ChartView.Series.of(words.name(own), values)));
    }

    ModelAndView form(MetricForm form) {
        return new ModelAndView("kpi/metric-new")
                .addObject("form", form)
                .addObject("families", Option.keys("kpi.family.", MetricFamily.values()))
                .addObject("units", Option.keys("kpi.unit.", MetricUnit.values()))
                .addObject("directions", Option.keys("kpi.direction.", Direction.values()))
                .addObject(
                        "measures",
                        Arrays.stream(Measure.values())
                                .map(measure -> Option.key(measure.name(), measure.messageKey()))
                                .toList());
    }

    /** The form with what its formula comes to for last month, and what is wrong with it. */
    ModelAndView preview(MetricForm form, CurrentUser user, Scope scope) {
        var own = subjects.own(user, scope);
        var page = form(form).addObject("own", words.name(own)).addObject("checked", true);
        if (!form.formula().top().isEmpty() && form.unit() != null) {
            page.addObject("problems", book.problems(form.toCommand()))
                    .addObject("formula", words.formula(form.formula()))
                    .addObject("preview", last(form, own));
        }
        return page;
    }

    private Map.@Nullable Entry<YearMonth, MetricValue> last(MetricForm form, SubjectName own) {
        var month = months.lastFull();
        return month.map(period -> Map.entry(
                        period.month(),
                        figures.history(form.formula(), own.asSubject(), Span.MONTH, TREND)
                                .getOrDefault(period.month(), MetricValue.blank())))
                .orElse(null);
    }

    static MetricState state(Metric metric, Set<Measure> fed) {
        if (metric.formula() == null) {
            return metric.page() == null ? MetricState.NOT_FED : MetricState.ELSEWHERE;
        }
        return fed.containsAll(metric.formula().measures()) ? MetricState.MEASURED : MetricState.NOT_FED;
    }
}

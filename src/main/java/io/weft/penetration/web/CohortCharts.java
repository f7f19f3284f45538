package io.weft.penetration.web;

import io.weft.penetration.RetentionCohort;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.policy.CohortFigure;
import io.weft.policy.CohortSide;
import io.weft.policy.CohortState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cohorts as curves and heat maps; the same numbers stand in the table beside each. */
@Component
@RequiredArgsConstructor
class CohortCharts {

    private static final int MOST_SUBJECTS = 20;

    private final PenetrationWords words;

    /** One line for each measure, month after month. */
    ChartView curve(CohortLink link, List<CohortFigure> months) {
        var lines = new ArrayList<Series>();
        for (var measure : link.metric().measures()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            months.forEach(month -> values.add(month.rate(measure)));
            lines.add(Series.of(words.text("cohort.measure." + measure), values));
        }
        return ChartView.lines(
                words.text("cohort.curve." + link.metric()),
                Unit.PERCENT,
                months.stream().map(month -> month.month().toString()).toList(),
                lines);
    }

    /** One row for each of the largest subjects, by the metric's first measure; a cell opens its cohort. */
    ChartView map(CohortLink link, List<CohortFigure> figures, Map<String, String> names) {
        var first = link.metric().measures().get(0);
        var months = link.question();
        var columns = IntStream.range(0, CohortLink.MONTHS)
                .mapToObj(n -> months.first().plusMonths(n))
                .toList();
        var bySubject = new LinkedHashMap<String, Map<YearMonth, CohortFigure>>();
        figures.forEach(figure -> bySubject
                .computeIfAbsent(String.valueOf(figure.subject()), code -> new LinkedHashMap<>())
                .put(figure.month(), figure));
        var rows = names.keySet().stream()
                .limit(MOST_SUBJECTS)
                .map(code -> row(link, names.get(code), columns, bySubject.getOrDefault(code, Map.of())))
                .toList();
        return ChartView.heatmap(
                words.text("cohort.map", words.text("cohort.measure." + first)),
                Unit.PERCENT,
                columns.stream().map(YearMonth::toString).toList(),
                rows);
    }

    private static Series row(
            CohortLink link, String name, List<YearMonth> columns, Map<YearMonth, CohortFigure> figures) {
        var measure = link.metric().measures().get(0);
        var values = new ArrayList<@Nullable BigDecimal>();
        var links = new ArrayList<@Nullable String>();
        for (var month : columns) {
            var figure = figures.get(month);
            boolean known = figure != null && figure.state() == CohortState.KNOWN;
            values.add(known ? figure.rate(measure) : null);
            links.add(known ? link.narrowed(link.by(), figure.subject()).behind(month, month, CohortSide.BASE) : null);
        }
        return new Series(name, values, links);
    }

    /** M-16 by the month of the first contract: who is still active so many months later. */
    ChartView retention(CohortLink link, List<RetentionCohort> cohorts, Function<RetentionCohort, String> name) {
        var rows = new ArrayList<Series>();
        for (var cohort : cohorts) {
            var values = new ArrayList<@Nullable BigDecimal>();
            var links = new ArrayList<@Nullable String>();
            for (int after = 0; after < cohorts.size(); after++) {
                var rate = cohort.after(after);
                values.add(rate);
                links.add(
                        rate == null
                                ? null
                                : link.stayedSince(
                                        cohort.month(), cohort.month().plusMonths(after)));
            }
            rows.add(new Series(name.apply(cohort), values, links));
        }
        return ChartView.heatmap(
                words.text("cohort.retention.map"),
                Unit.PERCENT,
                IntStream.range(0, cohorts.size()).mapToObj(Integer::toString).toList(),
                rows);
    }

    /** The same cohorts laid over each other: of all that are so old, who is still active. */
    ChartView retentionCurve(List<RetentionCohort> cohorts) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (int after = 0; after < cohorts.size(); after++) {
            int months = after;
            long began = cohorts.stream()
                    .filter(one -> months < one.active().size())
                    .mapToLong(RetentionCohort::size)
                    .sum();
            long left = cohorts.stream()
                    .filter(one -> months < one.active().size())
                    .mapToLong(one -> one.active().get(months))
                    .sum();
            values.add(new RetentionCohort(cohorts.get(0).month(), List.of(began, left)).after(1));
        }
        return ChartView.lines(
                words.text("cohort.retention.curve"),
                Unit.PERCENT,
                IntStream.range(0, cohorts.size()).mapToObj(Integer::toString).toList(),
                List.of(Series.of(words.text("cohort.measure.RETENTION"), values)));
    }
}

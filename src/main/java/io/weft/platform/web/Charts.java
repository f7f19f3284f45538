package io.weft.platform.web;

import io.weft.platform.web.ChartGrid.Cell;
import io.weft.platform.web.ChartView.Flow;
import io.weft.platform.web.ChartView.Kind;
import io.weft.platform.web.ChartView.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a chart into what chart.js draws and into the table beside it ({@code #charts} in templates). */
@Component
@RequiredArgsConstructor
class Charts {

    private final JsonMapper json;
    private final Fmt fmt;
    private final Messages messages;

    /** What the script reads: the record itself and the language to write numbers in. */
    public String json(ChartView chart) {
        return json.writeValueAsString(
                new Drawing(chart, LocaleContextHolder.getLocale().toLanguageTag()));
    }

    private record Drawing(ChartView chart, String lang) {}

    public ChartGrid grid(ChartView chart) {
        if (chart.kind() == Kind.SANKEY) {
            return flows(chart);
        }
        return chart.kind() == Kind.HEATMAP ? byRow(chart) : byCategory(chart);
    }

    private ChartGrid byCategory(ChartView chart) {
        var head = new ArrayList<>(List.of(""));
        chart.series().forEach(series -> head.add(series.name()));
        var rows = IntStream.range(0, chart.categories().size())
                .mapToObj(at -> new ChartGrid.Row(
                        chart.categories().get(at),
                        chart.series().stream()
                                .map(series -> cell(chart, series, at))
                                .toList()))
                .toList();
        return new ChartGrid(head, rows);
    }

    private ChartGrid byRow(ChartView chart) {
        var head = new ArrayList<>(List.of(""));
        head.addAll(chart.categories());
        var rows = chart.series().stream()
                .map(series -> new ChartGrid.Row(
                        series.name(),
                        IntStream.range(0, chart.categories().size())
                                .mapToObj(at -> cell(chart, series, at))
                                .toList()))
                .toList();
        return new ChartGrid(head, rows);
    }

    private ChartGrid flows(ChartView chart) {
        var head = List.of(messages.text("chart.from"), messages.text("chart.to"), messages.text("chart.value"));
        return new ChartGrid(
                head, chart.flows().stream().map(flow -> row(chart, flow)).toList());
    }

    private ChartGrid.Row row(ChartView chart, Flow flow) {
        return new ChartGrid.Row(
                flow.from(), List.of(new Cell(flow.to(), null, null), cell(chart, flow.value(), flow.link())));
    }

    private Cell cell(ChartView chart, Series series, int at) {
        var link = series.links().size() > at ? series.links().get(at) : null;
        return cell(chart, series.values().get(at), link);
    }

    private Cell cell(ChartView chart, @Nullable BigDecimal value, @Nullable String link) {
        return switch (chart.unit()) {
            case COUNT -> new Cell(fmt.count(value), fmt.exactCount(value), link);
            case MONEY -> new Cell(fmt.money(value), fmt.exact(value), link);
            case RATIO -> new Cell(fmt.ratio(value), null, link);
            case PERCENT -> new Cell(fmt.percent(value), null, link);
        };
    }
}

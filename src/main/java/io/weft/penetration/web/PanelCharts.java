package io.weft.penetration.web;

import io.weft.penetration.Answered;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.Figures;
import io.weft.penetration.Filters;
import io.weft.penetration.Migration;
import io.weft.penetration.People;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.WhiteSpace;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Flow;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charts of the cockpit's panels; each has its table beside it. */
@Component
@RequiredArgsConstructor
class PanelCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final PenetrationWords words;

    /** M-03 of each company over 24 months. */
    ChartView trend(Answered<List<TrendPoint>> answer) {
        var months = answer.value();
        var companies = months.stream()
                .flatMap(month -> month.penetration().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var names = words.companiesShortly(answer.names(), companies);
        var lines = new ArrayList<Series>();
        for (var company : companies) {
            var values = new ArrayList<@Nullable BigDecimal>();
            months.forEach(month -> values.add(month.penetration().get(company)));
            lines.add(Series.of(names.get(company), values));
        }
        return ChartView.lines(
                words.text("penetration.trend"),
                Unit.RATIO,
                months.stream().map(month -> MONTH.format(month.on())).toList(),
                lines);
    }

    /** Who holds what: customers of each company on the diagonal, of both companies beside it. */
    ChartView pairs(SliceLink link, Answered<Figures> answer) {
        var now = answer.value();
        var alone = now.rows().stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.key().get(0)), FigureRow::customers));
        var companies = alone.keySet().stream().sorted().toList();
        var names = words.companiesShortly(answer.names(), companies);
        var rows = new ArrayList<Series>();
        for (var row : companies) {
            var values = new ArrayList<@Nullable BigDecimal>();
            var links = new ArrayList<@Nullable String>();
            for (var column : companies) {
                values.add(BigDecimal.valueOf(both(row, column, alone, now.companyPairs())));
                links.add(
                        row.equals(column)
                                ? link.people(Dimension.COMPANY, row)
                                : link.people(new People(People.Kind.PAIR, row, column)));
            }
            rows.add(new Series(names.get(row), values, links));
        }
        return ChartView.heatmap(
                words.text("penetration.pairs"),
                Unit.COUNT,
                companies.stream().map(names::get).toList(),
                rows);
    }

    private static long both(String a, String b, Map<String, Long> alone, Map<String, Long> pairs) {
        if (a.equals(b)) {
            return alone.getOrDefault(a, 0L);
        }
        return pairs.getOrDefault(a.compareTo(b) < 0 ? a + "+" + b : b + "+" + a, 0L);
    }

    /** M-06 of the year up to the day. */
    ChartView flow(SliceLink link, Answered<List<Migration>> answer) {
        var companies = answer.value().stream()
                .flatMap(moved -> Stream.of(moved.from(), moved.to()))
                .distinct()
                .sorted()
                .toList();
        var names = words.companiesShortly(answer.names(), companies);
        var flows = answer.value().stream()
                .map(moved -> new Flow(
                        names.get(moved.from()),
                        words.text("penetration.moved.into", names.get(moved.to())),
                        BigDecimal.valueOf(moved.customers()),
                        link.people(new People(People.Kind.MOVED, moved.from(), moved.to()))))
                .toList();
        return ChartView.flow(words.text("penetration.moved"), Unit.COUNT, flows);
    }

    /** Who lacks what; a cell opens the customers to go to. */
    ChartView gaps(SliceLink link, Answered<WhiteSpace> answer) {
        var space = answer.value();
        var rows = new ArrayList<Series>();
        for (var row : space.rows()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            var links = new ArrayList<@Nullable String>();
            var narrowed = link.narrowed(space.by(), row.code() == null ? Filters.NONE : row.code());
            for (int series = 0; series < space.series().size(); series++) {
                values.add(BigDecimal.valueOf(row.lacking().get(series)));
                links.add(narrowed.people(
                        new People(People.Kind.LACKS, space.series().get(series), null)));
            }
            rows.add(new Series(words.of(answer.names(), space.by(), row.code()), values, links));
        }
        var columns = space.series().stream()
                .map(series -> words.of(answer.names(), Dimension.SERIES, series))
                .toList();
        return ChartView.heatmap(words.text("penetration.gaps.chart"), Unit.COUNT, columns, rows);
    }
}

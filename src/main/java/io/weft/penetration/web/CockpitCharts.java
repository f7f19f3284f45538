package io.weft.penetration.web;

import io.weft.penetration.Cockpit;
import io.weft.penetration.Dimension;
import io.weft.penetration.FigureRow;
import io.weft.penetration.People;
import io.weft.penetration.TrendPoint;
import io.weft.penetration.web.CockpitView.Row;
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
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The charts of the cockpit; each has its table beside it. */
@Component
@RequiredArgsConstructor
class CockpitCharts {

    private static final int BARS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final PenetrationWords words;

    ChartView breakdown(Dimension by, List<Row> rows) {
        var shown = rows.stream().limit(BARS).toList();
        var values = new ArrayList<@Nullable BigDecimal>();
        shown.forEach(row -> values.add(row.penetration()));
        var links = shown.stream().map(Row::people).toList();
        var title = words.text("penetration.breakdown.chart");
        var names = shown.stream().map(Row::name).toList();
        var shortly = by == Dimension.COMPANY ? ShortNames.of(names) : new ShortNames(0, 0);
        return ChartView.bars(
                title, Unit.RATIO, names.stream().map(shortly::of).toList(), List.of(new Series(title, values, links)));
    }

    /** M-03 of each company at the ends of 24 months. */
    ChartView trend(Cockpit cockpit) {
        var months = cockpit.trend();
        var companies = companies(cockpit);
        var names = words.companiesShortly(cockpit.names(), companies);
        var lines = new ArrayList<Series>();
        for (var company : companies) {
            var values = new ArrayList<@Nullable BigDecimal>();
            months.forEach(month -> values.add(penetration(month, company)));
            lines.add(Series.of(names.get(company), values));
        }
        return ChartView.lines(
                words.text("penetration.trend"),
                Unit.RATIO,
                months.stream().map(month -> MONTH.format(month.on())).toList(),
                lines);
    }

    private static List<String> companies(Cockpit cockpit) {
        return cockpit.trend().stream()
                .flatMap(month -> month.figures().rows().stream())
                .map(row -> row.key().get(0))
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable BigDecimal penetration(TrendPoint month, String company) {
        return month.figures().rows().stream()
                .filter(row -> company.equals(row.key().get(0)))
                .map(FigureRow::penetration)
                .findFirst()
                .orElse(null);
    }

    /** Who holds what: customers of each company on the diagonal, of both companies beside it. */
    ChartView pairs(SliceLink link, Cockpit cockpit) {
        var now = cockpit.trend().get(cockpit.trend().size() - 1).figures();
        var alone =
                now.rows().stream().collect(Collectors.toMap(row -> row.key().get(0), FigureRow::customers));
        var companies = alone.keySet().stream().sorted().toList();
        var names = words.companiesShortly(cockpit.names(), companies);
        var rows = new ArrayList<Series>();
        for (var row : companies) {
            var values = new ArrayList<@Nullable BigDecimal>();
            var links = new ArrayList<String>();
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
    ChartView flow(SliceLink link, Cockpit cockpit) {
        var names = words.companiesShortly(cockpit.names(), cockpit.codes().of(Dimension.COMPANY));
        var flows = cockpit.moved().stream()
                .map(moved -> new Flow(
                        names.get(moved.from()),
                        words.text("penetration.moved.into", names.get(moved.to())),
                        BigDecimal.valueOf(moved.customers()),
                        link.people(new People(People.Kind.MOVED, moved.from(), moved.to()))))
                .toList();
        return ChartView.flow(words.text("penetration.moved"), Unit.COUNT, flows);
    }
}

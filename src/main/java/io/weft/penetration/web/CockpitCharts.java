package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.web.CockpitView.Row;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import io.weft.platform.web.ShortNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chart of the breakdown; its table is the page's own. */
@Component
@RequiredArgsConstructor
class CockpitCharts {

    private static final int BARS = 12;

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
}

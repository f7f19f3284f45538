package io.weft.kpi.web;

import io.weft.kpi.BulletinFigures;
import io.weft.kpi.BulletinFigures.Line;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Series;
import io.weft.platform.web.ChartView.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures of a bulletin, where there is something to compare. */
@Component
@RequiredArgsConstructor
class BulletinCharts {

    private final BulletinTalk talk;
    private final KpiWords words;

    @Nullable
    ChartView of(BulletinSection section, BulletinFigures figures) {
        return switch (section) {
            case PENETRATION -> penetration(figures);
            case CROSS_SALE -> directions(figures);
            default -> null;
        };
    }

    /** M-03 by company, beside the month before and a year ago where they are known. */
    private @Nullable ChartView penetration(BulletinFigures figures) {
        var lines = figures.lines().stream()
                .filter(one -> one.metric().equals("M-03") && one.subject().kind() == SubjectKind.COMPANY)
                .toList();
        if (lines.size() < 2 || lines.stream().allMatch(one -> one.value() == null)) {
            return null;
        }
        var series = Stream.of(
                        series("kpi.bulletin.chart.year-ago", lines, Line::lastYear),
                        series("kpi.bulletin.chart.before", lines, Line::lastMonth),
                        series("kpi.bulletin.chart.now", lines, Line::value))
                .filter(one -> one.values().stream().anyMatch(value -> value != null))
                .toList();
        return ChartView.bars(
                words.text("kpi.bulletin.chart.penetration"),
                Unit.RATIO,
                lines.stream().map(one -> talk.shortly(one.subject(), figures)).toList(),
                series);
    }

    private Series series(String key, List<Line> lines, Function<Line, @Nullable BigDecimal> value) {
        var values = new ArrayList<@Nullable BigDecimal>();
        lines.forEach(line -> values.add(value.apply(line)));
        return Series.of(words.text(key), values);
    }

    /** Premium by seller and writer. */
    private @Nullable ChartView directions(BulletinFigures figures) {
        var directions = figures.sales().directions();
        if (directions.size() < 2) {
            return null;
        }
        var companies = directions.stream()
                .flatMap(one -> Stream.of(one.credited(), one.writer()))
                .distinct()
                .sorted()
                .toList();
        return ChartView.heatmap(
                words.text("kpi.bulletin.chart.directions"),
                Unit.MONEY,
                names(companies, figures),
                companies.stream()
                        .map(seller -> Series.of(
                                talk.shortly(Subject.company(seller), figures), sold(seller, companies, figures)))
                        .toList());
    }

    private static List<@Nullable BigDecimal> sold(String seller, List<String> companies, BulletinFigures figures) {
        var values = new ArrayList<@Nullable BigDecimal>();
        companies.forEach(writer -> values.add(figures.sales().directions().stream()
                .filter(one -> one.credited().equals(seller) && one.writer().equals(writer))
                .map(BulletinFigures.Direction::premium)
                .findFirst()
                .orElse(null)));
        return values;
    }

    private List<String> names(List<String> companies, BulletinFigures figures) {
        return companies.stream()
                .map(code -> talk.shortly(Subject.company(code), figures))
                .toList();
    }
}

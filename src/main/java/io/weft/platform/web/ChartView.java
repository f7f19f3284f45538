package io.weft.platform.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a page asks for it; the same figures are shown as a table beside it.
 *
 * <p>Bars and lines: {@code categories} along the axis, one series each. Heat map: {@code categories} are the columns, each
 * series a row. Waterfall: one series; the first and the last value are states, those between what leads from one to the other.
 * Flow (sankey): only {@code flows}.
 *
 * @param unit how a value is written: count, money, ratio or percent (share of one)
 */
public record ChartView(
        Kind kind, String title, Unit unit, List<String> categories, List<Series> series, List<Flow> flows) {

    /** The shape of the picture. */
    public enum Kind {
        BAR,
        LINE,
        HEATMAP,
        WATERFALL,
        SANKEY
    }

    /** How a value is written. */
    public enum Unit {
        COUNT,
        MONEY,
        RATIO,
        PERCENT
    }

    /**
     * One line, one set of bars, or one row of a heat map.
     *
     * @param values as many as there are categories; null where there is no figure
     * @param links address behind each value, null where there is none; or an empty list
     */
    public record Series(String name, List<@Nullable BigDecimal> values, List<@Nullable String> links) {

        public static Series of(String name, List<@Nullable BigDecimal> values) {
            return new Series(name, values, List.of());
        }
    }

    /** So much went from here to there. */
    public record Flow(
            String from,
            String to,
            BigDecimal value,
            @Nullable String link) {}

    public static ChartView bars(String title, Unit unit, List<String> categories, List<Series> series) {
        return new ChartView(Kind.BAR, title, unit, categories, series, List.of());
    }

    public static ChartView lines(String title, Unit unit, List<String> categories, List<Series> series) {
        return new ChartView(Kind.LINE, title, unit, categories, series, List.of());
    }

    public static ChartView heatmap(String title, Unit unit, List<String> columns, List<Series> rows) {
        return new ChartView(Kind.HEATMAP, title, unit, columns, rows, List.of());
    }

    public static ChartView waterfall(String title, List<String> categories, Series steps) {
        return new ChartView(Kind.WATERFALL, title, Unit.COUNT, categories, List.of(steps), List.of());
    }

    public static ChartView flow(String title, Unit unit, List<Flow> flows) {
        return new ChartView(Kind.SANKEY, title, unit, List.of(), List.of(), flows);
    }
}

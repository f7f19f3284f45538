package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.Slice;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cockpit page, ready to be written down. */
record CockpitView(
        Slice slice,
        Dimension by,
        RowOrder order,
        Figures figures,
        Links links,
        List<Day> days,
        List<Step> above,
        List<Chip> chips,
        Options options,
        List<Row> rows,
        ChartView breakdown,
        Map<String, String> panels,
        Instant dataAt) {

    /** The addresses behind the headline. */
    record Links(String everybody, String multiCompany, String csv, String change) {}

    /** Another day of the same view. */
    record Day(String text, String href, boolean shown) {}

    /** An organisation unit above the rows, and its page. */
    record Step(String name, String href) {}

    /** The difference to the same figure of another day; null where there is nothing to compare. */
    record Change(@Nullable BigDecimal by) {

        public String text() {
            return by == null
                    ? "–"
                    : (by.signum() > 0 ? "+" : by.signum() < 0 ? "−" : "±")
                            + by.abs().toPlainString();
        }
    }

    /** A filter in force and the page without it. */
    record Chip(Dimension dimension, String code, String text, String without) {}

    /** What the filter line offers. */
    record Options(
            List<Option> segments,
            List<Option> by,
            List<Option> companies,
            List<Option> series,
            List<Option> channels,
            List<Option> tiers,
            List<Option> ages,
            List<Option> regions,
            List<Option> years) {}

    /**
     * A line of the breakdown.
     *
     * @param into the page narrowed to it, null where it cannot be
     * @param people the customers behind it
     * @param width its penetration in percent of the widest one
     * @param month what its penetration gained since the month before
     * @param year what it gained since the year before
     * @param whyMonth the page that says why
     * @param whyYear the same for the year
     */
    record Row(
            String name,
            @Nullable String into,
            String people,
            long customers,
            long products,
            long contracts,
            @Nullable BigDecimal penetration,
            int width,
            Change month,
            Change year,
            String whyMonth,
            String whyYear) {}

    /** Which measure the last column of the breakdown shows; the key of its name and its definition. */
    public String measure() {
        return switch (by) {
            case COMPANY -> "M-03";
            case PRODUCT -> "share";
            case CHANNEL -> "M-02";
            default -> "row";
        };
    }

    /** The page with the rows ordered by a column, the other way round when they are already. */
    public String sorted(String column) {
        var order = this.order.press(RowOrder.Column.valueOf(column));
        return new SliceLink(slice, by, order).page();
    }

    /** How the rows stand by a column: asc, desc or nothing. */
    public String order(String column) {
        return order.of(RowOrder.Column.valueOf(column));
    }

    /** True when a filter beyond company, series and channel is in force. */
    public boolean narrowedByPerson() {
        return Stream.of(Dimension.TIER, Dimension.AGE, Dimension.REGION, Dimension.FIRST)
                .anyMatch(dimension -> !slice.filters().of(dimension).isEmpty());
    }

    public boolean empty() {
        return figures.customers() == 0;
    }
}

package io.weft.penetration.web;

import io.weft.penetration.Dimension;
import io.weft.penetration.Figures;
import io.weft.penetration.Slice;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cockpit page, ready to be written down. */
record CockpitView(
        Slice slice,
        Dimension by,
        Figures figures,
        Links links,
        List<Chip> chips,
        Options options,
        List<Row> rows,
        ChartView breakdown,
        ChartView trend,
        ChartView pairs,
        ChartView flow,
        Instant dataAt) {

    /** The addresses behind the headline. */
    record Links(String everybody, String multiCompany, String csv) {}

    /** A filter in force and the page without it. */
    record Chip(Dimension dimension, String code, String text, String without) {}

    /** What the filter line offers. */
    record Options(
            List<Option> segments,
            List<Option> by,
            List<Option> companies,
            List<Option> series,
            List<Option> channels) {}

    /**
     * A line of the breakdown.
     *
     * @param into the page narrowed to it, null where it cannot be
     * @param people the customers behind it
     * @param width its penetration in percent of the widest one
     * @param month what its penetration gained since the month before, with its sign
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
            String month,
            String year) {}

    /** Which measure the last column of the breakdown shows; the key of its name and its definition. */
    public String measure() {
        return switch (by) {
            case COMPANY -> "M-03";
            case CHANNEL -> "M-02";
            default -> "row";
        };
    }

    public boolean empty() {
        return figures.customers() == 0;
    }
}

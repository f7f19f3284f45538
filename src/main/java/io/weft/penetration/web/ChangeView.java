package io.weft.penetration.web;

import io.weft.penetration.Change;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that says why a figure changed.
 *
 * @param sentence the change in words
 * @param tabs the three counts
 * @param rows before, the causes, after
 */
record ChangeView(
        Slice slice,
        Since since,
        String back,
        String by,
        Change.Measure measure,
        String described,
        String sentence,
        List<Tab> tabs,
        List<Choice> choices,
        List<Hidden> hidden,
        List<Option> known,
        ChartView chart,
        List<Row> rows) {

    /** One of the counts, with what it gained. */
    record Tab(String key, String href, String gain, boolean chosen) {}

    /** An earlier state people mean often. */
    record Choice(String text, String href, boolean chosen) {}

    /** A part of the address the form keeps. */
    record Hidden(String name, String value) {}

    /**
     * A line of the table.
     *
     * @param cause code of the cause; null for a state
     * @param people address of the customers it concerns
     */
    record Row(
            String text,
            @Nullable String cause,
            @Nullable String people,
            String concerned,
            String customers,
            String products,
            String contracts) {}
}

package io.weft.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a chart as a table. */
public record ChartGrid(List<String> head, List<Row> rows) {

    /** One row with its name. */
    public record Row(String label, List<Cell> cells) {}

    /** A figure in short, exact on hover, and what it opens. */
    public record Cell(
            String text, @Nullable String exact, @Nullable String href) {}
}

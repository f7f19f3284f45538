package io.weft.kpi.web;

import io.weft.kpi.BulletinSection;
import io.weft.platform.web.ChartView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a bulletin as a reader sees it: the same tables stand on the page, in print and in the sheet.
 *
 * @param said what the figures say in words
 * @param comment what the editor wrote; empty for nothing
 */
record BulletinSectionView(
        BulletinSection section,
        String said,
        String comment,
        List<Table> tables,
        @Nullable ChartView chart) {

    private static final int NARROW = 4;

    /** A table; the first cell of a row says what it is about. */
    record Table(String title, List<Column> head, List<List<Cell>> rows) {}

    /** A column; numbers stand right. */
    record Column(String name, boolean number) {

        static Column text(String name) {
            return new Column(name, false);
        }

        static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * A cell.
     *
     * @param exact the figure in full, for whoever points at it
     * @param raw the figure itself, for the sheet
     */
    record Cell(
            String text, @Nullable String exact, @Nullable BigDecimal raw) {

        static Cell text(String text) {
            return new Cell(text, null, null);
        }
    }

    /** All tables are narrow enough to stand side by side. */
    public boolean isNarrow() {
        return tables.stream().allMatch(table -> table.head().size() <= NARROW);
    }
}

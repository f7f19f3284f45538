package io.weft.penetration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who lacks what: customers of a slice, by tier or by the agent who looks after them, against the series they hold nothing of.
 *
 * @param series the columns
 */
public record WhiteSpace(Dimension by, List<String> series, List<Row> rows) {

    public WhiteSpace {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** The first so many rows. */
    public WhiteSpace first(int most) {
        return new WhiteSpace(by, series, rows.subList(0, Math.min(most, rows.size())));
    }

    /**
     * One tier, or one agent's book.
     *
     * @param code null for customers without a tier, or contracts without an agent
     * @param customers of this row in the slice
     * @param lacking of them, for each series, those who hold nothing of it
     */
    public record Row(@Nullable String code, long customers, List<Long> lacking) {}
}

package io.weft.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of a measure for a subject.
 *
 * @param side only for sided measures
 */
public record Fact(
        Subject subject, Measure measure, @Nullable Side side, BigDecimal value) {

    public static Fact of(Subject subject, Measure measure, BigDecimal value) {
        return new Fact(subject, measure, null, value);
    }
}

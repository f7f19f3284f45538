package io.weft.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a formula: so many times a measure.
 *
 * @param factor how many times, 1 when not given
 * @param ofGroup of the whole group instead of the subject, as in product penetration (M-03)
 */
public record Term(
        Measure measure,
        @Nullable BigDecimal factor,
        @Nullable Boolean ofGroup) {

    public static Term of(Measure measure) {
        return new Term(measure, null, null);
    }

    /** The factor, 1 when none is given. */
    public BigDecimal times() {
        return factor == null ? BigDecimal.ONE : factor;
    }

    /** Read of the group, whoever the subject is. */
    public boolean wholeGroup() {
        return Boolean.TRUE.equals(ofGroup);
    }
}

package io.weft.kpi.rules;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Measure;
import io.weft.kpi.Side;
import io.weft.kpi.Subject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of one month and span, by subject. What a fed source did not give is nought. */
public final class FactSheet {

    private final Set<Measure> fed;
    private final Map<Key, BigDecimal> values = new HashMap<>();

    private record Key(
            Subject subject, Measure measure, @Nullable Side side) {}

    public FactSheet(Set<Measure> fed) {
        this.fed = Set.copyOf(fed);
    }

    public void put(Subject subject, Measure measure, @Nullable Side side, BigDecimal value) {
        values.merge(new Key(subject, measure, side), value, BigDecimal::add);
    }

    public boolean isFed(Measure measure) {
        return fed.contains(measure);
    }

    /** The value under an assessment mode; null where the measure is not said of such a subject (SR-KPI-07). */
    public @Nullable BigDecimal of(Subject subject, Measure measure, AssessmentMode mode) {
        if (!measure.isSaidOf(subject.kind())) {
            return null;
        }
        if (!measure.isSided()) {
            return values.getOrDefault(new Key(subject, measure, null), BigDecimal.ZERO);
        }
        return mode.sides(subject.kind()).stream()
                .map(side -> values.getOrDefault(new Key(subject, measure, side), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

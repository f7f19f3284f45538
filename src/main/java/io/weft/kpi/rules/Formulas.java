package io.weft.kpi.rules;

import io.weft.kpi.AssessmentMode;
import io.weft.kpi.Formula;
import io.weft.kpi.Measure;
import io.weft.kpi.MetricValue;
import io.weft.kpi.Subject;
import io.weft.kpi.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works a formula out: the one place where a metric becomes a number. Division by nought is blank, not nought (7.1). */
public final class Formulas {

    /** Rates are kept to six decimals. */
    public static final int DECIMALS = 6;

    private Formulas() {}

    /** The value for a subject; blank and with the reason where a measure is not fed. */
    public static MetricValue value(Formula formula, Subject subject, FactSheet facts, AssessmentMode mode) {
        var missing = formula.measures().stream()
                .filter(measure -> !facts.isFed(measure))
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Measure.class)));
        if (!missing.isEmpty()) {
            return new MetricValue(null, null, null, missing);
        }
        var top = sum(formula.top(), subject, facts, mode);
        if (!formula.divides()) {
            return new MetricValue(scaled(top, formula), top, null, missing);
        }
        var bottom = sum(formula.bottom(), subject, facts, mode);
        return new MetricValue(divided(top, bottom, formula), top, bottom, missing);
    }

    private static @Nullable BigDecimal sum(List<Term> terms, Subject subject, FactSheet facts, AssessmentMode mode) {
        var sum = BigDecimal.ZERO;
        for (var term : terms) {
            var value = facts.of(term.wholeGroup() ? Subject.group() : subject, term.measure(), mode);
            if (value == null) {
                return null;
            }
            sum = sum.add(value.multiply(term.times()));
        }
        return sum;
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal top, Formula formula) {
        return top == null ? null : top.multiply(formula.scaled()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal divided(
            @Nullable BigDecimal top, @Nullable BigDecimal bottom, Formula formula) {
        return top == null || bottom == null || bottom.signum() == 0
                ? null
                : top.multiply(formula.scaled()).divide(bottom, DECIMALS, RoundingMode.HALF_UP);
    }
}

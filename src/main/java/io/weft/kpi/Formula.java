package io.weft.kpi;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a metric is made of: a sum of measures, divided by another one unless that is empty, times a scale. Never free code
 * (SR-KPI-16).
 */
public record Formula(
        List<Term> top,
        @Nullable List<Term> bottom,
        @Nullable BigDecimal scale) {

    public Formula {
        top = List.copyOf(top);
        bottom = bottom == null ? List.of() : List.copyOf(bottom);
    }

    /** The scale, 1 when none is given. */
    public BigDecimal scaled() {
        return scale == null ? BigDecimal.ONE : scale;
    }

    /** Divides one sum by another. */
    public boolean divides() {
        return !bottom.isEmpty();
    }

    /** Adds up over time: no ratio, and every part happens rather than stands. */
    public boolean addsUp() {
        return !divides() && top.stream().allMatch(term -> term.measure().nature() == Nature.FLOW);
    }

    /** Every measure it reads. */
    public Set<Measure> measures() {
        var all = EnumSet.noneOf(Measure.class);
        Stream.concat(top.stream(), bottom.stream()).forEach(term -> all.add(term.measure()));
        return all;
    }
}

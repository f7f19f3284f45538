package io.weft.kpi.web;

import io.weft.kpi.Direction;
import io.weft.kpi.Formula;
import io.weft.kpi.Measure;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.MetricUnit;
import io.weft.kpi.ProposeMetric;
import io.weft.kpi.Term;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A metric as a person puts it together: up to three measures above the line and three below, each with its factor and of whom
 * it is read.
 */
record MetricForm(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9]{0,9}-[A-Z0-9]{1,10}", message = "{kpi.error.code}") @Nullable
        String code,

        @NotBlank @Size(max = 80) @Nullable String name,
        @NotBlank @Size(max = 120) @Nullable String nameEn,
        @NotBlank @Size(max = 1000) @Nullable String definition,
        @NotBlank @Size(max = 1000) @Nullable String definitionEn,
        @NotNull @Nullable MetricFamily family,
        @NotNull @Nullable MetricUnit unit,
        @NotNull @Nullable Direction direction,
        @Valid @Nullable PartForm top1,
        @Valid @Nullable PartForm top2,
        @Valid @Nullable PartForm top3,
        @Valid @Nullable PartForm bottom1,
        @Valid @Nullable PartForm bottom2,
        @Valid @Nullable PartForm bottom3,
        @Digits(integer = 12, fraction = 6) @Nullable BigDecimal scale,

        @NotNull @FutureOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotBlank @Size(max = 500) @Nullable String note) {

    private static final int PARTS = 3;

    MetricForm {
        top1 = PartForm.given(top1);
        top2 = PartForm.given(top2);
        top3 = PartForm.given(top3);
        bottom1 = PartForm.given(bottom1);
        bottom2 = PartForm.given(bottom2);
        bottom3 = PartForm.given(bottom3);
    }

    /** A measure of the formula; none when nothing is chosen. */
    record PartForm(
            @Nullable Measure what,
            @Digits(integer = 9, fraction = 6) @Nullable BigDecimal times,
            @Nullable Boolean group) {

        private static PartForm given(@Nullable PartForm part) {
            return part == null ? new PartForm(null, null, null) : part;
        }

        private static List<PartForm> of(List<Term> terms) {
            var parts = new ArrayList<PartForm>();
            terms.forEach(term -> parts.add(new PartForm(term.measure(), term.factor(), term.ofGroup())));
            while (parts.size() < PARTS) {
                parts.add(given(null));
            }
            return parts;
        }

        private void addTo(List<Term> terms) {
            if (what != null) {
                terms.add(new Term(what, times, Boolean.TRUE.equals(group) ? Boolean.TRUE : null));
            }
        }
    }

    /** A form for a new metric. */
    static MetricForm empty(LocalDate from) {
        return new MetricForm(
                null,
                null,
                null,
                null,
                null,
                MetricFamily.VOLUME,
                MetricUnit.CNY,
                Direction.HIGHER,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                from,
                null);
    }

    /** A form for a new version of a metric. */
    static MetricForm of(Metric metric, LocalDate from) {
        var formula = metric.formula();
        var top = PartForm.of(formula == null ? List.of() : formula.top());
        var bottom = PartForm.of(formula == null ? List.of() : formula.bottom());
        return new MetricForm(
                metric.code(),
                metric.name(),
                metric.nameEn(),
                metric.definition(),
                metric.definitionEn(),
                metric.family(),
                metric.unit(),
                metric.direction(),
                top.get(0),
                top.get(1),
                top.get(2),
                bottom.get(0),
                bottom.get(1),
                bottom.get(2),
                formula == null ? null : formula.scale(),
                from,
                null);
    }

    Formula formula() {
        var top = new ArrayList<Term>();
        List.of(top1, top2, top3).forEach(part -> part.addTo(top));
        var bottom = new ArrayList<Term>();
        List.of(bottom1, bottom2, bottom3).forEach(part -> part.addTo(bottom));
        return new Formula(top, bottom, scale);
    }

    ProposeMetric toCommand() {
        return new ProposeMetric(
                code, name, nameEn, definition, definitionEn, family, unit, direction, formula(), from, note);
    }
}

package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a metric of the dictionary (M-01 …); versions are never edited.
 *
 * @param definition the formula in words, Chinese; {@code definitionEn} English
 * @param formula none where the figure is not one number of measures: then {@code page} shows it, or nothing does yet
 * @param page where its figures are shown when it has no formula
 */
public record Metric(
        String code,
        int version,
        String name,
        String nameEn,
        String definition,
        String definitionEn,
        MetricFamily family,
        MetricUnit unit,
        Direction direction,
        String grain,
        String owner,
        LocalDate validFrom,
        @Nullable Formula formula,
        @Nullable String page,
        RuleStatus status,
        String note,
        long proposedBy,
        String proposer,
        String decider,
        @Nullable OffsetDateTime decidedAt) {

    /** The name in the language of the page. */
    public String nameIn(boolean chinese) {
        return chinese ? name : nameEn;
    }

    /** The definition in the language of the page. */
    public String definitionIn(boolean chinese) {
        return chinese ? definition : definitionEn;
    }

    /** Targets of it add up over the months. */
    public boolean isFlow() {
        return formula != null && formula.addsUp();
    }
}

package io.weft.penetration;

import io.weft.policy.CohortFigure;
import java.util.List;

/**
 * What one count of cohorts comes to.
 *
 * @param figures for each month and subject
 * @param totals for each subject, the largest first
 */
public record CohortTable(List<CohortFigure> figures, List<CohortFigure> totals) {

    /** Nobody told apart. */
    public static final CohortTable NONE = new CohortTable(List.of(), List.of());

    public CohortTable {
        figures = List.copyOf(figures);
        totals = List.copyOf(totals);
    }
}

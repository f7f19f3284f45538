package io.weft.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The score of a subject for a month.
 *
 * @param adjustment points from an appeal
 * @param place among {@code peers} of the same kind, scheme and company
 * @param complete every item had a target and an actual
 */
public record Score(
        LocalDate period,
        Subject subject,
        String scheme,
        int schemeVersion,
        BigDecimal score,
        BigDecimal adjustment,
        boolean complete,
        int place,
        int peers) {

    /** What counts. */
    public BigDecimal total() {
        return score.add(adjustment);
    }
}

package io.weft.policy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one cohort, or of one subject's part of it.
 *
 * @param subject code of the subject, null for all together and for contracts that have none
 * @param due the month at whose end the cohort is, or was, assessed
 * @param size policies or customers of the cohort, known before it is due
 * @param unfed policies left out because their company never fed what the figure is made of
 */
public record CohortFigure(
        YearMonth month,
        @Nullable String subject,
        CohortState state,
        YearMonth due,
        long size,
        long unfed,
        List<CohortShare> shares) {

    public CohortFigure {
        shares = List.copyOf(shares);
    }

    /** A share of the cohort, of nothing while there is no figure. */
    public CohortShare share(CohortMeasure measure) {
        return shares.stream()
                .filter(share -> share.measure() == measure)
                .findFirst()
                .orElse(new CohortShare(measure, null, null, null));
    }

    /** The figure itself, null where there is none. */
    public @Nullable BigDecimal rate(CohortMeasure measure) {
        return share(measure).rate();
    }
}

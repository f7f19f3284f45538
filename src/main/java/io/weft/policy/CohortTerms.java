package io.weft.policy;

import java.util.List;

/**
 * What the group decided about cohorts.
 *
 * @param graceDays days after the due day on which a premium is still in time ({@code P.life.grace})
 * @param earlyDays days before the due day from which a premium counts for it ({@code P.per.early_days})
 * @param regulator the regulator's variant: suspended policies are left out ({@code P.per.regulator})
 * @param premiumWeight percent of the combined figure that is by premium ({@code P.per.weight_premium})
 * @param renewalSeries series whose policies are renewed year by year ({@code P.ren.series})
 * @param beforeDays days before expiry from which a renewal counts ({@code P.ren.before_days})
 * @param afterDays days after expiry up to which it counts ({@code P.ren.after_days})
 */
public record CohortTerms(
        int graceDays,
        int earlyDays,
        boolean regulator,
        int premiumWeight,
        List<String> renewalSeries,
        int beforeDays,
        int afterDays) {

    public CohortTerms {
        renewalSeries = List.copyOf(renewalSeries);
    }
}

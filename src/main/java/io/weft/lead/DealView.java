package io.weft.lead;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joint deal's page for one viewer.
 *
 * @param customer as the viewer may see it; null when no consent opens it to him
 * @param actions what this viewer may do now
 */
public record DealView(
        DealRow deal,
        @Nullable String customer,
        List<DealParty> parties,
        List<DealPolicy> policies,
        List<DealAction> actions,
        List<DealEvent> history) {

    public boolean may(DealAction action) {
        return actions.contains(action);
    }

    /** What was received for its policies: the pool the shares are cut from. */
    public BigDecimal pool() {
        return policies.stream().map(DealPolicy::received).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

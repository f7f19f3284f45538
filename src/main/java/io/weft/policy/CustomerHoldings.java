package io.weft.policy;

import java.util.List;

/**
 * What a viewer may see of a customer's contracts.
 *
 * @param expiring active contracts that end soon, soonest first
 * @param active the other active contracts, by company
 * @param ended no longer, or not yet, active
 * @param sealed something more exists; neither what nor where
 */
public record CustomerHoldings(
        List<HeldContract> expiring, List<HeldContract> active, List<HeldContract> ended, boolean sealed) {

    public boolean isEmpty() {
        return expiring.isEmpty() && active.isEmpty() && ended.isEmpty();
    }
}

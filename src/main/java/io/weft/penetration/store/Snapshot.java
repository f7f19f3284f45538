package io.weft.penetration.store;

import io.weft.penetration.CodeNames;
import io.weft.penetration.rules.ContractIndex;
import java.time.Instant;

/**
 * The index of one consistent state of the database.
 *
 * @param dataAt when the data last changed
 * @param party who is a customer by a contract
 * @param feeds up to which feed the contracts are known
 * @param tiers up to which run and change the tiers are known
 */
public record Snapshot(
        ContractIndex index, CodeNames names, Instant dataAt, Party party, FeedState feeds, TierState tiers) {

    /** Changes when the index no longer stands for the data. */
    public String fingerprint() {
        return feeds.fingerprint();
    }

    Snapshot with(ContractIndex now, TierState state) {
        return new Snapshot(now, names, dataAt, party, feeds, state);
    }
}

package io.weft.penetration.store;

import io.weft.penetration.CodeNames;
import io.weft.penetration.rules.ContractIndex;
import java.time.Instant;

/**
 * The index of one consistent state of the database.
 *
 * @param fingerprint changes when the index no longer stands for the data
 * @param dataAt when the data last changed
 * @param party who is a customer by a contract
 * @param tiers up to which run and change the tiers are known
 */
public record Snapshot(
        ContractIndex index, CodeNames names, String fingerprint, Instant dataAt, Party party, TierState tiers) {}

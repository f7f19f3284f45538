package io.weft.penetration.rules;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one contract as the store reads them. Equal codes are read once and shared by all their contracts.
 *
 * @param readers companies to which a live consent of the holder opens the contract
 * @param region province of the holder, two digits
 * @param policy a policy, not a holding
 * @param renewal continues an earlier policy
 */
public record ContractFacts(
        String company,
        String product,
        @Nullable String channel,
        @Nullable String orgUnit,
        String seller,
        @Nullable String sellingUnit,
        Collection<String> readers,
        @Nullable String region,
        boolean policy,
        boolean renewal) {

    /** The same codes of another holder. */
    ContractFacts of(Collection<String> itsReaders, @Nullable String itsRegion) {
        return new ContractFacts(
                company, product, channel, orgUnit, seller, sellingUnit, itsReaders, itsRegion, policy, renewal);
    }
}

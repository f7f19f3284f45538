package io.weft.penetration.rules;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one contract as the store reads them. Equal codes are read once and shared by all their contracts.
 *
 * @param readers companies to which a live consent of the holder opens the contract
 */
public record ContractFacts(
        String company,
        String product,
        @Nullable String channel,
        @Nullable String orgUnit,
        String seller,
        @Nullable String sellingUnit,
        Collection<String> readers) {}

package io.weft.penetration.rules;

import org.jspecify.annotations.Nullable;

/** The codes of one contract as the store reads them. Equal codes are read once and shared by all their contracts. */
public record ContractFacts(
        String company,
        String product,
        @Nullable String channel,
        @Nullable String orgUnit,
        String seller,
        @Nullable String sellingUnit) {}

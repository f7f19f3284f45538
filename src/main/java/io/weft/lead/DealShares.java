package io.weft.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proposes shares; what was signed before is open again.
 *
 * @param basisPoints per company
 */
public record DealShares(
        long deal,
        int version,
        Map<String, Integer> basisPoints,
        @Nullable String agreementNo) {}

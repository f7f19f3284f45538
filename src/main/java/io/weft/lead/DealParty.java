package io.weft.lead;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company in a joint deal.
 *
 * @param shareBp its share of the pool in basis points
 */
public record DealParty(
        String company,
        int shareBp,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {

    public boolean hasSigned() {
        return signedAt != null;
    }

    /** The share as people write it: 33.33. */
    public String percent() {
        return BigDecimal.valueOf(shareBp, 2).stripTrailingZeros().toPlainString();
    }
}

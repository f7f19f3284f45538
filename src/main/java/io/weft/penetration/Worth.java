package io.weft.penetration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of a slice are worth on its day (M-12, M-13, M-15). Ratios are null when nobody is in the slice.
 *
 * @param customers customers with at least one active contract
 * @param premium annual premium of their active policies in CNY, single premiums by a tenth
 * @param policies active policies
 * @param many customers with four or more active contracts
 * @param topPremium premium of the fifth of the customers who pay most
 * @param premiumPerCustomer M-12, CNY
 * @param policiesPerCustomer M-13
 * @param topShare topPremium ÷ premium (M-15)
 */
public record Worth(
        long customers,
        BigDecimal premium,
        long policies,
        long many,
        BigDecimal topPremium,
        @Nullable BigDecimal premiumPerCustomer,
        @Nullable BigDecimal policiesPerCustomer,
        @Nullable BigDecimal topShare) {}

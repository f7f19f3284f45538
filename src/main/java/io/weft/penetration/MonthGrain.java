package io.weft.penetration;

import java.math.BigDecimal;

/**
 * Figures of a month end at the finest grain that is kept (domain 7.1). Customers do not add up over rows.
 *
 * @param orgUnit empty for contracts that have none
 * @param channel empty for contracts that have none
 * @param products distinct products per customer, summed
 * @param premium annual premium of active policies, a single premium by a tenth, CNY (M-12)
 */
public record MonthGrain(
        Segment segment,
        String company,
        String orgUnit,
        String channel,
        String productClass,
        long customers,
        long products,
        long contracts,
        long policies,
        BigDecimal premium) {}

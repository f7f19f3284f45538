package io.weft.penetration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a slice on one day of a row of days.
 *
 * @param customerPenetration M-01
 * @param multiCompanyShare M-04
 * @param contractsPerCustomer M-05
 * @param products what each company has in the slice, by its code
 * @param penetration M-03 by company
 */
public record TrendPoint(
        LocalDate on,
        long customers,
        @Nullable BigDecimal customerPenetration,
        @Nullable BigDecimal multiCompanyShare,
        @Nullable BigDecimal contractsPerCustomer,
        Map<String, Long> products,
        Map<String, BigDecimal> penetration) {}

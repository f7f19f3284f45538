package io.weft.penetration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The totals kept of a month end for one viewer.
 *
 * @param penetration M-01
 * @param multiCompanyShare M-04
 */
public record MonthTotal(
        LocalDate month,
        Segment segment,
        long customers,
        @Nullable BigDecimal penetration,
        @Nullable BigDecimal multiCompanyShare) {}

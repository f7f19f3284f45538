package io.weft.penetration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one slice comes to. Ratios are rounded half-up to six decimals and null when nobody is in the slice.
 *
 * @param customers customers with at least one active contract in the slice
 * @param products distinct active products per customer, summed
 * @param contracts active policies and holdings
 * @param customerPenetration M-01, products ÷ customers
 * @param contractsPerCustomer M-05, contracts ÷ customers
 * @param multiCompanyCustomers customers with active products of two or more companies
 * @param multiCompanyShare M-04, multiCompanyCustomers ÷ customers
 * @param companyPairs customers with active products of both, by {@code BANK+LIFE}
 */
public record Figures(
        long customers,
        long products,
        long contracts,
        @Nullable BigDecimal customerPenetration,
        @Nullable BigDecimal contractsPerCustomer,
        long multiCompanyCustomers,
        @Nullable BigDecimal multiCompanyShare,
        Map<String, Long> companyPairs,
        List<FigureRow> rows) {}

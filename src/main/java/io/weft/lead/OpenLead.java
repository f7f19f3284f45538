package io.weft.lead;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Opens a lead for a customer and a class of products.
 *
 * @param toCompany the company whose product it is
 * @param product one product of that company, when already known
 * @param evidence what the customer was told and said
 * @param contact the logged contact it came from
 */
public record OpenLead(
        long gcid,
        LeadMode mode,
        String toCompany,
        String productClass,
        @Nullable String product,
        SaleType saleType,
        LeadSource source,
        String evidence,
        @Nullable BigDecimal expectedPremium,
        @Nullable Long contact) {}

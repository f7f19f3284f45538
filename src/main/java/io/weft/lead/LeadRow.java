package io.weft.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead as lists show it. The customer's name is added by whoever shows it, as far as the viewer may see it. */
public record LeadRow(
        long id,
        long gcid,
        long sourceRecordId,
        LeadMode mode,
        SaleType saleType,
        LeadSource source,
        String fromCompany,
        @Nullable String fromName,
        long fromUser,
        String toCompany,
        @Nullable String toName,
        @Nullable Long toUser,
        String line,
        String productClass,
        LeadStage stage,
        @Nullable String blockRule,
        @Nullable BigDecimal expectedPremium,
        Instant createdAt,
        @Nullable Instant waitingSince,
        @Nullable LocalDate windowEnd,
        int version) {

    /** The number people say: L-1042. */
    public String number() {
        return "L-" + id;
    }
}

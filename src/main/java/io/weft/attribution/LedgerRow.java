package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param period first day of the month it is booked in
 * @param factPeriod month of the receipt or refund; earlier than {@code period} when that month was closed
 * @param amount CNY; below zero for a reversal
 * @param finalOn the day it became final; null while provisional
 */
public record LedgerRow(
        long id,
        long claim,
        String kind,
        @Nullable String policyNo,
        @Nullable String receiptNo,
        String creditedCompany,
        String writerCompany,
        @Nullable String agentNo,
        ClaimMode mode,
        String incomeType,
        @Nullable String phase,
        BigDecimal amount,
        LocalDate period,
        LocalDate factPeriod,
        int ruleVersion,
        OffsetDateTime postedAt,
        @Nullable LocalDate finalOn) {

    public String direction() {
        return creditedCompany + ">" + writerCompany;
    }

    public boolean isFinal() {
        return finalOn != null;
    }

    public boolean isLate() {
        return !period.equals(factPeriod);
    }
}

package io.weft.attribution.web;

import io.weft.attribution.ClaimMode;
import io.weft.attribution.LedgerRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as JSON.
 *
 * @param amount CNY; below zero for a reversal
 * @param period month it is booked in, {@code 2026-10}
 * @param factPeriod month of the receipt or refund
 */
record LedgerAnswer(
        long id,
        long claim,
        String kind,
        @Nullable String policyNo,
        @Nullable String receiptNo,
        String direction,
        String creditedCompany,
        String writerCompany,
        @Nullable String agentNo,
        ClaimMode mode,
        String income,
        @Nullable String phase,
        BigDecimal amount,
        String period,
        String factPeriod,
        int ruleVersion,
        OffsetDateTime postedAt,
        @Nullable LocalDate finalOn) {

    static LedgerAnswer of(LedgerRow row) {
        return new LedgerAnswer(
                row.id(),
                row.claim(),
                row.kind(),
                row.policyNo(),
                row.receiptNo(),
                row.direction(),
                row.creditedCompany(),
                row.writerCompany(),
                row.agentNo(),
                row.mode(),
                row.incomeType(),
                row.phase(),
                row.amount(),
                YearMonth.from(row.period()).toString(),
                YearMonth.from(row.factPeriod()).toString(),
                row.ruleVersion(),
                row.postedAt(),
                row.finalOn());
    }
}

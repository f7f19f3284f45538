package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, and what became of it.
 *
 * @param amount CNY; below zero for a refund
 * @param reason why it earned nothing; null when it has a claim, or was never judged because nobody else had a part in it
 * @param claim the claim it became
 */
public record UnearnedRow(
        long receipt,
        String receiptNo,
        String policyNo,
        String writerCompany,
        String sellingCompany,
        @Nullable String agentNo,
        String phase,
        BigDecimal amount,
        LocalDate receivedOn,
        @Nullable UnearnedReason reason,
        @Nullable Integer ruleVersion,
        @Nullable Long claim) {}

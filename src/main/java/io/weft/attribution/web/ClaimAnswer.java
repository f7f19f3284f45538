package io.weft.attribution.web;

import io.weft.attribution.ClaimMode;
import io.weft.attribution.ClaimRow;
import io.weft.attribution.ClaimStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim as JSON.
 *
 * @param claimed credit asked for, CNY
 * @param basis the money it is a share of, CNY
 * @param waitsForMe whether it waits for the word of the caller's company
 */
record ClaimAnswer(
        long id,
        @Nullable String policyNo,
        @Nullable String receiptNo,
        ClaimMode mode,
        String direction,
        @Nullable String agentNo,
        @Nullable String phase,
        BigDecimal claimed,
        BigDecimal basis,
        @Nullable LocalDate receivedOn,
        ClaimStatus status,
        @Nullable LocalDate dueOn,
        boolean waitsForMe) {

    static ClaimAnswer of(ClaimRow row) {
        return new ClaimAnswer(
                row.id(),
                row.policyNo(),
                row.receiptNo(),
                row.mode(),
                row.direction(),
                row.agentNo(),
                row.phase(),
                row.claimed(),
                row.basis(),
                row.receivedOn(),
                row.status(),
                row.dueOn(),
                row.mine());
    }
}

package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a list.
 *
 * @param claimed credit asked for, CNY
 * @param basis the money it is a share of, CNY
 * @param mine whether it waits for the word of the viewer's company
 */
public record ClaimRow(
        long id,
        @Nullable String policyNo,
        @Nullable String receiptNo,
        ClaimMode mode,
        String creditedCompany,
        String writerCompany,
        @Nullable String agentNo,
        @Nullable String phase,
        BigDecimal claimed,
        BigDecimal basis,
        @Nullable LocalDate receivedOn,
        ClaimStatus status,
        @Nullable LocalDate dueOn,
        boolean mine) {

    public String direction() {
        return creditedCompany + ">" + writerCompany;
    }
}

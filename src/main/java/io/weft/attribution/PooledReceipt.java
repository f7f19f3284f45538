package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A receipt of which the pool of a joint deal is made (SR-REC-06).
 *
 * @param amount CNY as the core system says now
 */
public record PooledReceipt(
        String company, String policyNo, String receiptNo, LocalDate receivedOn, BigDecimal amount) {}

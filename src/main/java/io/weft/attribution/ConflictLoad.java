package io.weft.attribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one type (M-42).
 *
 * @param type DISPUTE or the rule that stopped a lead
 * @param detail grounds of the dispute; empty for leads
 * @param open not settled yet
 * @param medianDays from the first word to the end, of those that ended
 * @param overridden of stopped leads, lifted by the customer's recorded wish
 */
public record ConflictLoad(
        String type,
        String detail,
        long cases,
        long open,
        @Nullable BigDecimal medianDays,
        long overridden,
        @Nullable BigDecimal overriddenShare) {

    public boolean isDispute() {
        return type.equals("DISPUTE");
    }
}

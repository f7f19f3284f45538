package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim by hand.
 *
 * @param policyNo number of the writer's policy, which may not have arrived yet; null for other income
 * @param receiptNo one receipt of it; null takes every receipt nobody has claimed
 * @param incomeNo number of the writer's other income, for business coordination (SR-REC-03); else null
 * @param amount CNY of one receipt; null is the whole share of the mode
 * @param helpedOn the day the help was given, for help modes (SR-REC-14)
 * @param text what was done, for whom, when: the evidence in words
 * @param agreementNo agreement about a channel opened together, whose share holds (SR-REC-09); else null
 */
public record MakeClaim(
        ClaimMode mode,
        String creditedCompany,
        String writerCompany,
        @Nullable String policyNo,
        @Nullable String receiptNo,
        @Nullable String incomeNo,
        @Nullable BigDecimal amount,
        @Nullable LocalDate helpedOn,
        String text,
        @Nullable String agreementNo) {

    /** Whether it is about income other than premium (SR-REC-01). */
    public boolean isOfOtherIncome() {
        return mode == ClaimMode.COORDINATION;
    }
}

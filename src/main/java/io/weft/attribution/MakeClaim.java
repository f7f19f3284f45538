package io.weft.attribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim by hand.
 *
 * @param policyNo number of the writer's policy, which may not have arrived yet
 * @param receiptNo one receipt of it; null takes every receipt nobody has claimed
 * @param amount CNY of one receipt; null is the whole share of the mode
 * @param helpedOn the day the help was given, for help modes (SR-REC-14)
 * @param text what was done, for whom, when: the evidence in words
 */
public record MakeClaim(
        ClaimMode mode,
        String creditedCompany,
        String writerCompany,
        String policyNo,
        @Nullable String receiptNo,
        @Nullable BigDecimal amount,
        @Nullable LocalDate helpedOn,
        String text) {}

package io.weft.attribution.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What becomes of booked credit when the core system corrects the receipt. What the receipt lost is lost to the credit in
 * proportion, as with a refund (F-05); what it gained nobody has agreed to yet, so it is asked for anew (SR-REC-11).
 */
public final class CorrectionRules {

    private CorrectionRules() {}

    /**
     * What is booked, CNY.
     *
     * @param claimed credit the companies agreed to
     * @param basis the receipt they agreed on, above zero
     * @param booked sum of the entries
     * @param refunded what was paid back and is booked
     */
    public record Booked(BigDecimal claimed, BigDecimal basis, BigDecimal booked, BigDecimal refunded) {}

    /**
     * @param entry to be booked now; zero for none
     * @param lost how much of the basis is gone
     * @param supplement what the receipt has more than the companies agreed on
     */
    public record Correction(BigDecimal entry, BigDecimal lost, BigDecimal supplement) {}

    /** @param receipt what the receipt says now, CNY */
    public static Correction of(Booked claim, BigDecimal receipt) {
        var lost = claim.basis().subtract(receipt).max(BigDecimal.ZERO).min(claim.basis());
        var supplement = receipt.subtract(claim.basis()).max(BigDecimal.ZERO);
        var left = left(claim.claimed(), claim.basis(), lost.add(claim.refunded()));
        return new Correction(left.subtract(claim.booked()), lost, supplement);
    }

    /** The credit that is left when so much of the basis is gone; half-up to the cent, never below zero. */
    public static BigDecimal left(BigDecimal claimed, BigDecimal basis, BigDecimal gone) {
        return claimed.multiply(basis.subtract(gone.min(basis))).divide(basis, 2, RoundingMode.HALF_UP);
    }
}

package io.weft.attribution.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What refunds take back (SR-REC-17, F-05). Credit shrinks in proportion to the basis that is left, half-up to the cent
 * so that the entries of a claim end at exactly nothing when all was refunded (I6).
 */
public final class ReversalRules {

    private ReversalRules() {}

    /**
     * One amount, zero or below, for each refund in its order, in CNY.
     *
     * @param claimed credit at first
     * @param basis the money the credit was a share of, above zero
     * @param refunds what was paid back, above zero each; beyond the basis nothing more is taken
     */
    public static List<BigDecimal> entries(BigDecimal claimed, BigDecimal basis, List<BigDecimal> refunds) {
        var entries = new ArrayList<BigDecimal>();
        var refunded = BigDecimal.ZERO;
        var credit = claimed;
        for (var refund : refunds) {
            refunded = refunded.add(refund).min(basis);
            var left = claimed.multiply(basis.subtract(refunded)).divide(basis, 2, RoundingMode.HALF_UP);
            entries.add(left.subtract(credit));
            credit = left;
        }
        return entries;
    }
}

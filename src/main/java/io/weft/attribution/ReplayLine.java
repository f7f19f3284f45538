package io.weft.attribution;

import java.math.BigDecimal;

/**
 * What a direction would have earned by other rules.
 *
 * @param was CNY by the rules that held
 * @param would CNY by the proposed ones
 */
public record ReplayLine(String direction, long receipts, BigDecimal was, BigDecimal would) {

    public BigDecimal change() {
        return would.subtract(was);
    }
}

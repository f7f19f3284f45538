package io.weft.tiering;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many customers are in one tier (M-14).
 *
 * @param premium annual premium in force as the rule counts it, CNY
 * @param lacks customers without each need, in the order of the catalogue
 * @param without customers without each series, in the order of the catalogue
 */
public record TierCount(String tier, long customers, BigDecimal premium, List<Long> lacks, List<Long> without) {

    public TierCount {
        lacks = List.copyOf(lacks);
        without = List.copyOf(without);
    }
}

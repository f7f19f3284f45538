package io.weft.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How complete the profiles of a company's records of persons are on average (M-48).
 *
 * @param filled real-name elements known, over all persons (PR-ID-11: ten each)
 * @param facts key facts known, over all persons (SR-CUS-04: three each)
 */
public record ProfileFigure(String company, long persons, long filled, long facts) {

    private static final int ELEMENTS = 10;
    private static final int KEY_FACTS = 3;
    private static final int SCALE = 6;

    /** Share of the real-name elements that are known, 0 to 1. */
    public BigDecimal elements() {
        return share(filled, ELEMENTS);
    }

    /** Share of the key facts that are known, 0 to 1. */
    public BigDecimal keyFacts() {
        return share(facts, KEY_FACTS);
    }

    private BigDecimal share(long known, int each) {
        return persons == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(known).divide(BigDecimal.valueOf(persons * each), SCALE, RoundingMode.HALF_UP);
    }
}

package io.weft.tiering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule can look at. Numbers are compared as whole numbers of the smallest unit, so that an edge is exact; the unit
 * says how an edge a person writes becomes one.
 */
public enum Subject {
    /** Annual premium in force as the rule counts it, CNY. */
    PREMIUM(100),
    /** Series held. */
    SERIES(1),
    /** Years since the first contract, by full months. */
    TENURE(12),
    /** Declared yearly income, CNY; may be unknown. */
    INCOME(100),
    /** Need categories not met, 0 to 5. */
    GAPS(1),
    /** Answered contacts in 90 days. */
    ENGAGEMENT(1),
    /** Days since the last purchase or answered contact. */
    RECENCY(1),
    /** Contracts bought in 36 months. */
    FREQUENCY(1),
    /** The value score, points. */
    VALUE(10_000),
    /** The potential score, points. */
    POTENTIAL(10_000),
    BLOCKED(0),
    DECEASED(0),
    /** Any contract in force. */
    IN_FORCE(0);

    /** What measures give when nothing is known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private final int units;

    Subject(int units) {
        this.units = units;
    }

    /** What a dimension can be made of. */
    public static Set<Subject> measures() {
        return EnumSet.range(PREMIUM, FREQUENCY);
    }

    /** Yes or no. */
    public boolean isFlag() {
        return units == 0;
    }

    public boolean isScore() {
        return this == VALUE || this == POTENTIAL;
    }

    public boolean isMeasure() {
        return ordinal() <= FREQUENCY.ordinal();
    }

    /** More of it is what a company can work for; a customer cannot be given a longer past. */
    public boolean canGrow() {
        return this == PREMIUM || this == SERIES || this == INCOME || this == ENGAGEMENT || this == FREQUENCY;
    }

    /** An edge in smallest units; empty when it lies between two of them or is out of range. */
    public Optional<Long> exact(BigDecimal edge) {
        try {
            return Optional.of(edge.multiply(BigDecimal.valueOf(units)).longValueExact());
        } catch (ArithmeticException between) {
            return Optional.empty();
        }
    }

    /** Smallest units as a person writes them. */
    public BigDecimal written(long smallest) {
        var scale = this == TENURE ? 2 : units == 1 ? 0 : units == 100 ? 2 : 4;
        var plain = BigDecimal.valueOf(smallest)
                .divide(BigDecimal.valueOf(units), scale, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public String messageKey() {
        return "tiering.subject." + name();
    }
}

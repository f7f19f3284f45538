package io.weft.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule would do to all customers of the group, compared with the tiers they have or with another rule. Nothing of it
 * is written.
 *
 * @param customers how many were looked at
 * @param moved how many would be in another tier than before
 * @param overridden how many keep the tier a person set
 * @param from the tiers before, high to low
 * @param to the tiers after, high to low
 * @param matrix how many would go from which to which; rows as {@code from}, columns as {@code to}
 * @param units by company and unit, the most premium first
 * @param agents whose book changes most, the most changed first
 * @param agentsChanged agents more than a tenth of whose book would change
 * @param tookMillis how long it took
 */
public record WhatIf(
        LocalDate day,
        long customers,
        long moved,
        long overridden,
        List<Tier> from,
        List<Tier> to,
        long[][] matrix,
        List<BigDecimal> premiumBefore,
        List<BigDecimal> premiumAfter,
        List<UnitChange> units,
        List<AgentChange> agents,
        long agentsChanged,
        long tookMillis) {

    /** How many were in a tier before. */
    public long before(int row) {
        long sum = 0;
        for (long cell : matrix[row]) {
            sum += cell;
        }
        return sum;
    }

    /** How many would be in a tier. */
    public long after(int column) {
        long sum = 0;
        for (long[] row : matrix) {
            sum += row[column];
        }
        return sum;
    }

    /**
     * One company or one of its units.
     *
     * @param unit {@code PC/P31}, or a company alone for its sum
     * @param premium annual premium in force of its customers, CNY
     * @param loadBefore customers to look after, that is of all tiers but the lowest
     * @param agents agents customers are at home with
     */
    public record UnitChange(
            String unit,
            long customers,
            long up,
            long down,
            BigDecimal premium,
            BigDecimal premiumTopBefore,
            BigDecimal premiumTopAfter,
            long loadBefore,
            long loadAfter,
            long agents) {

        public boolean isCompany() {
            return unit.indexOf('/') < 0;
        }
    }

    /** The book of one agent, by company and number. */
    public record AgentChange(String agent, long customers, long moved, long up, long down) {

        /** Share of the book that moves, of one. */
        public BigDecimal share() {
            return BigDecimal.valueOf(moved)
                    .divide(BigDecimal.valueOf(Math.max(1, customers)), 4, java.math.RoundingMode.HALF_UP);
        }
    }
}

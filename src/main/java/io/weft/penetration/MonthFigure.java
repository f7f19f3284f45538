package io.weft.penetration;

import java.time.LocalDate;

/**
 * Figures kept of a month end.
 *
 * @param viewer a company, or empty for the group
 * @param dimension what the rows are cut by, as in addresses; empty for the totals
 * @param code empty for the totals, {@link Filters#NONE} for none
 * @param multiCompany customers with products of two or more companies; 0 but in the totals
 */
public record MonthFigure(
        LocalDate month,
        String viewer,
        Segment segment,
        String dimension,
        String code,
        long customers,
        long products,
        long crossProducts,
        long contracts,
        long multiCompany) {}

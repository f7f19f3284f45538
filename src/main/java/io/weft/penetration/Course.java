package io.weft.penetration;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of a slice in a period (M-10, M-11, M-16). Ratios are null when nobody was there at the start.
 *
 * @param atStart customers active on the eve of the period
 * @param atEnd customers active on its last day
 * @param began new customers: their first contract ever, or the first after 24 months without any, began in the period (M-10)
 * @param added customers of the start who bought a policy that renews no other (M-11)
 * @param stayed customers of the start still active at the end (M-16)
 * @param manyAtStart customers of the start who held four or more contracts then
 * @param manyStayed those of them still active at the end
 */
public record Course(
        Period period,
        long atStart,
        long atEnd,
        long began,
        long added,
        long stayed,
        long manyAtStart,
        long manyStayed,
        @Nullable BigDecimal addOnRate,
        @Nullable BigDecimal retention,
        @Nullable BigDecimal manyRetention) {}

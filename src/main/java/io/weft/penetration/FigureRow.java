package io.weft.penetration;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a breakdown.
 *
 * @param key one code per dimension asked for; null where the contracts have none
 * @param crossProducts products of other series than the channel's own; what M-02 counts (rows by channel only)
 * @param penetration M-03 by company, M-02 by channel, else products ÷ customers of the row
 */
public record FigureRow(
        List<@Nullable String> key,
        long customers,
        long products,
        long crossProducts,
        long contracts,
        @Nullable BigDecimal penetration) {}

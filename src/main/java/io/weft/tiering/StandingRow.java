package io.weft.tiering;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One customer as the group sees him, without a name.
 *
 * @param premium annual premium in force as counted, CNY
 * @param value points
 * @param potential points
 */
public record StandingRow(
        long gcid,
        String homeCompany,
        @Nullable String homeUnit,
        BigDecimal premium,
        BigDecimal value,
        BigDecimal potential) {}

package io.weft.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list of tiers.
 *
 * @param value value score, points
 * @param potential potential score, points
 * @param premium annual premium in force as the rule counts it, CNY
 * @param since the day he came into the tier
 */
public record TieredCustomer(
        long gcid,
        String tier,
        BigDecimal value,
        BigDecimal potential,
        int version,
        LocalDate since,
        BigDecimal premium,
        @Nullable LocalDate lastContact,
        String homeCompany,
        @Nullable String homeAgent) {}

package io.weft.lead;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How leads of one kind fared (M-24).
 *
 * @param key code of the kind: a source, a mode, true or false
 */
public record LeadConversion(String key, long opened, long offered, long accepted, long applied, long won) {

    private static final int SCALE = 6;

    /** Won ÷ accepted; nothing when none was accepted. */
    public @Nullable BigDecimal conversion() {
        return accepted == 0
                ? null
                : BigDecimal.valueOf(won).divide(BigDecimal.valueOf(accepted), SCALE, RoundingMode.HALF_UP);
    }

    public long count(LeadReach reach) {
        return switch (reach) {
            case OFFERED -> offered;
            case ACCEPTED -> accepted;
            case APPLIED -> applied;
            case WON -> won;
        };
    }
}

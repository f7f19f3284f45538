package io.weft.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands in the view of one company, or of the group.
 *
 * @param viewer a company; empty for the group
 * @param counted annual premium in force as the rule counts it, CNY
 * @param reached the tier the rule alone gives; another one may be held back or set by a person
 * @param version the rule version that gave it
 * @param since the day he came into the tier
 */
public record Standing(
        String viewer,
        long gcid,
        CustomerFacts facts,
        BigDecimal counted,
        String reached,
        String tier,
        int below,
        int version,
        boolean overridden,
        LocalDate since) {

    /** The rule gives a lower tier, but not yet for long enough. */
    public boolean heldBack() {
        return !overridden && !reached.equals(tier);
    }

    /** All annual premium in force, single premium at a tenth, CNY (PR-ANA-05). */
    public BigDecimal annualPremium() {
        long fen = facts.premium(PremiumKind.SINGLE) / 10;
        for (var kind : PremiumKind.values()) {
            fen += kind == PremiumKind.SINGLE ? 0 : facts.premium(kind);
        }
        return BigDecimal.valueOf(fen, 2);
    }

    /** Years of tenure and the like as of the day the facts were read for. */
    public LocalDate day() {
        return facts.day();
    }

    /** Whether somebody was ever spoken to. */
    public @Nullable LocalDate lastContact() {
        return facts.lastContact();
    }
}

package io.weft.tiering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers as the rule sees them, for tests. */
public final class Customers {

    private Customers() {}

    /** With regular premium and single premium, so many series, gaps and answered contacts. */
    public static CustomerFacts of(Seen seen) {
        return new CustomerFacts(
                seen.day(),
                Map.of(PremiumKind.LONG, fen(seen.premium()), PremiumKind.SINGLE, fen(seen.single())),
                (1 << seen.series()) - 1,
                (1 << (5 - seen.gaps())) - 1,
                seen.since(),
                seen.income() == null ? null : fen(seen.income()),
                seen.contacts(),
                seen.inForce(),
                seen.blocked(),
                seen.deceased(),
                seen.series(),
                seen.since(),
                null,
                "AGENT",
                List.of("LIFE"));
    }

    private static long fen(BigDecimal money) {
        return money.movePointRight(2).longValueExact();
    }

    /** A customer in words; money in CNY. */
    public record Seen(
            LocalDate day,
            BigDecimal premium,
            BigDecimal single,
            int series,
            LocalDate since,
            @Nullable BigDecimal income,
            int gaps,
            int contacts,
            boolean inForce,
            boolean blocked,
            boolean deceased) {}
}

package io.weft.kpi.rules;

import io.weft.kpi.BulletinState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** When a bulletin is due and late (SR-KPI-14), and how figures are compared in it. */
public final class BulletinRules {

    private BulletinRules() {}

    /** The last day on which the bulletin of a month is in time: that day of the next month, or its last one. */
    public static LocalDate due(YearMonth month, int day) {
        var next = month.plusMonths(1);
        return next.atDay(Math.min(Math.max(day, 1), next.lengthOfMonth()));
    }

    /**
     * How the bulletin of a month that is over stands. Late is the last month once its day is over, and every month after the
     * first one that was published.
     */
    public static BulletinState state(Facts facts, LocalDate today) {
        if (facts.published()) {
            return BulletinState.PUBLISHED;
        }
        boolean owed = facts.month().plusMonths(1).equals(YearMonth.from(today))
                || facts.first() != null && facts.month().isAfter(facts.first());
        if (owed && today.isAfter(facts.due())) {
            return BulletinState.LATE;
        }
        return facts.drafted() ? BulletinState.DRAFT : owed ? BulletinState.DUE : BulletinState.NONE;
    }

    /**
     * What the state of a month depends on.
     *
     * @param first the first month whose bulletin was published; none while there is none
     */
    public record Facts(
            YearMonth month,
            LocalDate due,
            boolean published,
            boolean drafted,
            @Nullable YearMonth first) {}

    /** The difference of two figures; unknown while one of them is. */
    public static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }

    /** The difference as a share of what was before; unknown where there was nothing. */
    public static @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null || before.signum() <= 0
                ? null
                : now.subtract(before).divide(before, Formulas.DECIMALS, RoundingMode.HALF_UP);
    }
}

package io.weft.lead.rules;

import io.weft.lead.Refusal;
import io.weft.lead.WayOut;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long an accepted lead is protected and an application counts (PR-ATT-01, PR-ATT-02). Rule book: docs/rules/lead.md
 *
 * @param days per kind of business, {@code P.att.window.*}
 * @param extendPercent how much one extension adds, {@code P.att.extend}
 */
public record WindowRules(Map<Business, Integer> days, int extendPercent) {

    private static final int WHOLE = 100;

    public WindowRules {
        days = Map.copyOf(days);
    }

    /** The kinds of business that have windows of their own. */
    public enum Business {
        PC,
        HEALTH,
        LIFE,
        CORP,
        BANK;

        /** A corporate customer has its own window; pension counts as life, everything else that is not insurance as bank. */
        public static Business of(String line, boolean organisation) {
            if (organisation) {
                return CORP;
            }
            return switch (line) {
                case "PC" -> PC;
                case "HEALTH" -> HEALTH;
                case "LIFE", "PENSION" -> LIFE;
                default -> BANK;
            };
        }
    }

    /** The last day on which an application counts. */
    public LocalDate end(LocalDate accepted, Business business) {
        return accepted.plusDays(length(business));
    }

    /** The last day after the one extension. */
    public LocalDate extended(LocalDate accepted, Business business) {
        int length = length(business);
        return accepted.plusDays(length + length * extendPercent / WHOLE);
    }

    /** Whether an application of that day counts: day 30 does, day 31 does not. */
    public static boolean counts(LocalDate accepted, LocalDate end, LocalDate application) {
        return !application.isBefore(accepted) && !application.isAfter(end);
    }

    /** Once, with logged progress, while the window runs. */
    public static Optional<Refusal> refusesExtension(
            boolean extended, boolean progress, @Nullable LocalDate end, LocalDate day) {
        if (extended) {
            return Optional.of(Refusal.of("PR-ATT-02", "lead.refused.extendedOnce", ""));
        }
        if (!progress) {
            return Optional.of(Refusal.of("PR-ATT-02", "lead.refused.noProgress", ""));
        }
        return end == null || day.isAfter(end)
                ? Optional.of(Refusal.of("PR-ATT-01", "lead.refused.windowOver", "", WayOut.HAND_ON))
                : Optional.empty();
    }

    private int length(Business business) {
        return days.getOrDefault(business, 0);
    }
}

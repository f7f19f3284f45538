package io.weft.lead.rules;

import io.weft.lead.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shares of a joint deal and the agreement they rest on (SR-REC-06, F-03, 6.2). Rule book: docs/rules/lead.md */
public final class DealRules {

    private static final int WHOLE = 10_000;

    private DealRules() {}

    /**
     * The agreement of a deal as it stands on a day.
     *
     * @param joint it is an agreement on joint prospecting
     * @param holds it is valid on the day
     */
    public record Agreement(boolean joint, boolean holds, Set<String> companies) {}

    /** Together at most the whole pool; less is allowed, the rest is nobody's. */
    public static Optional<Refusal> refusesShares(Collection<Integer> basisPoints) {
        long sum = basisPoints.stream().mapToLong(Integer::longValue).sum();
        boolean wrong = sum > WHOLE || basisPoints.stream().anyMatch(share -> share < 0);
        return wrong
                ? Optional.of(new Refusal(
                        "SR-REC-06", "lead.refused.shares", List.of(percent(sum), percent(sum - WHOLE)), "", List.of()))
                : Optional.empty();
    }

    /** Every party signs under a valid agreement on joint prospecting that names it. */
    public static Optional<Refusal> refusesAgreement(Optional<Agreement> agreement, Set<String> parties) {
        if (agreement.isEmpty()) {
            return Optional.of(Refusal.of("6.2", "lead.refused.agreementMissing", ""));
        }
        Agreement known = agreement.get();
        if (!known.joint()) {
            return Optional.of(Refusal.of("6.2", "lead.refused.agreementKind", ""));
        }
        if (!known.holds()) {
            return Optional.of(Refusal.of("6.2", "lead.refused.agreementOver", ""));
        }
        return known.companies().containsAll(parties)
                ? Optional.empty()
                : Optional.of(Refusal.of("6.2", "lead.refused.agreementParties", ""));
    }

    private static String percent(long basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}

package io.weft.attribution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a version of the attribution rules says. What a stored version leaves out keeps the default of the rule book.
 *
 * @param shares basis points of the receipt that go to the credited company ({@code P.rec.share.*}), 0..10000
 * @param order which mode wins when several fit ({@code P.rec.mode_order}, A-03); JOINT_INFO stands for joint prospecting
 * @param confirmDays working days a company has to answer ({@code P.rec.confirm_wd})
 * @param escalateDays working days after which the group office sees it ({@code P.rec.escalate_wd})
 * @param disputeDays working days for each level of a dispute ({@code P.rec.dispute_wd})
 * @param evidence modes that need evidence ({@code P.rec.evidence_required})
 * @param coolingDays days of cooling-off of long-term life, annuity and health products that name none
 */
public record AttributionTerms(
        @Nullable Map<ClaimMode, Integer> shares,
        @Nullable List<ClaimMode> order,
        @Nullable Integer confirmDays,
        @Nullable Integer escalateDays,
        @Nullable Integer disputeDays,
        @Nullable Set<ClaimMode> evidence,
        @Nullable Integer coolingDays) {

    public static final int WHOLE = 10_000;

    private static final List<ClaimMode> ORDER =
            List.of(ClaimMode.INTERACTION, ClaimMode.MUTUAL, ClaimMode.CHANNEL, ClaimMode.JOINT_INFO);

    public AttributionTerms {
        shares = filled(shares);
        order = order == null ? ORDER : List.copyOf(order);
        confirmDays = confirmDays == null ? 5 : confirmDays;
        escalateDays = escalateDays == null ? 10 : escalateDays;
        disputeDays = disputeDays == null ? 10 : disputeDays;
        evidence = evidence == null ? Set.of(ClaimMode.JOINT_INFO) : Set.copyOf(evidence);
        coolingDays = coolingDays == null ? 15 : coolingDays;
    }

    private static Map<ClaimMode, Integer> filled(@Nullable Map<ClaimMode, Integer> given) {
        var all = new EnumMap<ClaimMode, Integer>(ClaimMode.class);
        EnumSet.allOf(ClaimMode.class).forEach(mode -> all.put(mode, WHOLE));
        if (given != null) {
            all.putAll(given);
        }
        return Map.copyOf(all);
    }

    public static AttributionTerms defaults() {
        return new AttributionTerms(null, null, null, null, null, null, null);
    }

    /** Basis points of the receipt that go to the credited company. */
    public int share(ClaimMode mode) {
        return shares.get(mode);
    }

    /** The same share as a fraction, 0..1. */
    public BigDecimal shareOf(ClaimMode mode) {
        return BigDecimal.valueOf(share(mode), 4);
    }
}

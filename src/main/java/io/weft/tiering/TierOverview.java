package io.weft.tiering;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many customers are in which tier, and where (M-14).
 *
 * @param viewer the company whose view it is; empty for the group
 * @param company the company looked at, empty for all
 * @param way the units from the top to the one looked at
 * @param parts the companies or units one step below
 * @param countedAt null while nothing was counted
 */
public record TierOverview(
        String viewer,
        String company,
        List<TierUnit> way,
        RuleSet rules,
        List<TierCount> tiers,
        List<TierPart> parts,
        @Nullable OffsetDateTime countedAt) {

    public TierOverview {
        way = List.copyOf(way);
        tiers = List.copyOf(tiers);
        parts = List.copyOf(parts);
    }

    public long customers() {
        return tiers.stream().mapToLong(TierCount::customers).sum();
    }

    public BigDecimal premium() {
        return tiers.stream().map(TierCount::premium).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The unit looked at, empty for all. */
    public String unit() {
        return way.isEmpty() ? "" : way.get(way.size() - 1).code();
    }
}

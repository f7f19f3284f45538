package io.weft.lead;

import io.weft.platform.FilterParts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which leads a list shows.
 *
 * @param stop those a figure counts as stopped at a gate
 */
public record LeadFilter(
        @Nullable LeadSide side,
        @Nullable LeadStage stage,
        @Nullable @Size(max = 64) String company,
        @Nullable @Size(max = 64) String productClass,
        @Nullable LeadSource source,
        @Nullable LeadMode mode,
        @Nullable Boolean accompanied,
        @Nullable LeadReach reached,
        @Nullable LeadAge age,
        @Nullable Long customer,
        @Nullable @Valid LeadStop stop,
        @Nullable Long after) {

    public LeadFilter {
        stop = stop == null ? LeadStop.none() : stop;
    }

    public static LeadFilter defaults() {
        return new LeadFilter(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The leads of one customer. */
    public static LeadFilter of(long gcid) {
        return new LeadFilter(null, null, null, null, null, null, null, null, null, gcid, null, null);
    }

    /** The leads that were stopped at a gate. */
    public static LeadFilter of(LeadStop stop) {
        return new LeadFilter(null, null, null, null, null, null, null, null, null, null, stop, null);
    }

    public FilterParts parts() {
        return FilterParts.none()
                .and("side", side)
                .and("stage", stage)
                .and("company", company)
                .and("productClass", productClass)
                .and("source", source)
                .and("mode", mode)
                .and("accompanied", accompanied == null ? null : accompanied.toString())
                .and("reached", reached)
                .and("age", age)
                .and("customer", customer)
                .and("stop.rule", stop.rule())
                .and("stop.during", stop.during())
                .and("stop.became", stop.became());
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says into which row of a breakdown the contracts of each {@link Traits} fall. */
final class RowPlan {

    final int[] rowOf;
    final boolean[] cross;
    final List<List<@Nullable String>> keys = new ArrayList<>();
    private final GroupCodes codes;
    private final Breakdown breakdown;
    private final int under;

    RowPlan(ContractIndex index, Slice slice, Breakdown breakdown) {
        this.codes = index.codes;
        this.breakdown = breakdown;
        this.under = under(slice.filters());
        rowOf = new int[index.traitsOf.length];
        cross = new boolean[rowOf.length];
        Map<List<@Nullable String>, Integer> rows = new HashMap<>();
        for (int t = 0; t < rowOf.length; t++) {
            var traits = index.traitsOf[t];
            cross[t] = slice.counting().includeHome() || crosses(traits);
            rowOf[t] = breakdown.by().isEmpty() ? Codes.NONE : rows.computeIfAbsent(key(traits), this::newRow);
        }
    }

    private int newRow(List<@Nullable String> key) {
        keys.add(key);
        return keys.size() - 1;
    }

    /** The one unit the slice is filtered by; its children become the rows when units are rolled up. */
    private int under(Filters filters) {
        var units = filters.of(Dimension.ORG_UNIT);
        return units.size() == 1 ? codes.orgUnits.of(units.iterator().next()) : Codes.NONE;
    }

    /** M-02: a product of another series than the channel's own; a channel without home series has no own series. */
    private boolean crosses(Traits traits) {
        int home = traits.channel() == Codes.NONE ? Codes.NONE : codes.homeSeriesOfChannel[traits.channel()];
        return home == Codes.NONE || codes.seriesOfProduct[traits.product()] != home;
    }

    private List<@Nullable String> key(Traits traits) {
        var key = new ArrayList<@Nullable String>();
        breakdown.by().forEach(dimension -> key.add(code(traits, dimension)));
        return key;
    }

    private @Nullable String code(Traits traits, Dimension dimension) {
        return switch (dimension) {
            case COMPANY -> codes.companies.at(codes.companyOfProduct[traits.product()]);
            case SERIES -> codes.series.at(codes.seriesOfProduct[traits.product()]);
            case CHANNEL -> codes.channels.at(traits.channel());
            case ORG_UNIT -> codes.orgUnits.at(breakdown.byLevel() ? rolledUp(traits.orgUnit()) : traits.orgUnit());
            case PRODUCT -> codes.products.at(traits.product());
            case TIER -> null;
        };
    }

    private int rolledUp(int unit) {
        return unit == Codes.NONE ? unit : codes.childOf(under, unit);
    }
}

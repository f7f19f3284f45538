package io.weft.penetration.rules;

import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The contract-level filters of a slice, compiled to ordinals. */
final class TraitsFilter {

    private final GroupCodes codes;
    private final @Nullable BitSet companies;
    private final @Nullable BitSet series;
    private final @Nullable BitSet channels;
    private final @Nullable BitSet orgUnits;
    private final @Nullable BitSet products;
    private final @Nullable BitSet regions;

    TraitsFilter(GroupCodes codes, Filters filters) {
        this.codes = codes;
        companies = chosen(codes.companies, filters, Dimension.COMPANY);
        series = chosen(codes.series, filters, Dimension.SERIES);
        channels = chosen(codes.channels, filters, Dimension.CHANNEL);
        products = chosen(codes.products, filters, Dimension.PRODUCT);
        regions = chosen(codes.regions, filters, Dimension.REGION);
        orgUnits = subtrees(filters);
    }

    boolean accepts(Traits traits) {
        int product = traits.product();
        return meets(companies, codes.companyOfProduct[product])
                && meets(series, codes.seriesOfProduct[product])
                && meets(products, product)
                && meets(channels, traits.channel())
                && meets(regions, traits.region())
                && meets(orgUnits, traits.orgUnit());
    }

    /** Bit 0 stands for no code, so that ordinals are shifted by one. */
    static boolean meets(@Nullable BitSet chosen, int ordinal) {
        return chosen == null || chosen.get(ordinal + 1);
    }

    static @Nullable BitSet chosen(Codes codes, Filters filters, Dimension dimension) {
        var asked = filters.of(dimension);
        if (asked.isEmpty()) {
            return null;
        }
        var chosen = new BitSet();
        for (var code : asked) {
            int ordinal = codes.of(code);
            if (ordinal != Codes.NONE || code.equals(Filters.NONE)) {
                chosen.set(ordinal + 1);
            }
        }
        return chosen;
    }

    private @Nullable BitSet subtrees(Filters filters) {
        var chosen = chosen(codes.orgUnits, filters, Dimension.ORG_UNIT);
        for (var code : filters.of(Dimension.ORG_UNIT)) {
            int ancestor = codes.orgUnits.of(code);
            for (int unit = 0; ancestor != Codes.NONE && unit < codes.orgUnits.size(); unit++) {
                if (codes.within(unit, ancestor)) {
                    chosen.set(unit + 1);
                }
            }
            if (code.endsWith(Filters.ALONE)) {
                int alone = codes.orgUnits.of(code.substring(0, code.length() - Filters.ALONE.length()));
                chosen.set(alone + 1, alone != Codes.NONE || chosen.get(0));
            }
        }
        return chosen;
    }
}

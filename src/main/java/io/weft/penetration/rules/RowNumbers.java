package io.weft.penetration.rules;

import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the rows of a breakdown in the order they are met. There are many more {@link Traits} than rows, so that a row is found
 * by ordinals and its codes are looked up once.
 */
final class RowNumbers {

    private static final int SMALL = 1 << 18;

    private final GroupCodes codes;
    private final List<Dimension> by;
    private final int[] unitOf;
    private final int[] known;
    private final Map<Long, Integer> knownOfMany = new HashMap<>();
    private final List<List<@Nullable String>> keys = new ArrayList<>();

    RowNumbers(GroupCodes codes, Breakdown breakdown, int under) {
        this.codes = codes;
        by = breakdown.by();
        unitOf = new int[codes.orgUnits.size()];
        for (int unit = 0; unit < unitOf.length; unit++) {
            unitOf[unit] = breakdown.byLevel() ? codes.childOf(under, unit) : unit;
        }
        long places = 1;
        for (var dimension : by) {
            places = Math.min(SMALL + 1L, places * (size(dimension) + 1));
        }
        known = new int[places > SMALL ? 0 : (int) places];
        Arrays.fill(known, Codes.NONE);
    }

    int of(Traits traits) {
        long place = 0;
        for (var dimension : by) {
            place = place * (size(dimension) + 1) + ordinal(traits, dimension) + 1;
        }
        if (known.length == 0) {
            return knownOfMany.computeIfAbsent(place, ignored -> newRow(traits));
        }
        int row = known[(int) place];
        if (row == Codes.NONE) {
            row = newRow(traits);
            known[(int) place] = row;
        }
        return row;
    }

    /** The codes of every row in the order of the breakdown, null where an axis tells them. */
    List<List<@Nullable String>> keys() {
        return keys;
    }

    private int newRow(Traits traits) {
        var key = new ArrayList<@Nullable String>();
        for (var dimension : by) {
            var its = codes(dimension);
            key.add(its == null ? null : its.at(ordinal(traits, dimension)));
        }
        keys.add(key);
        return keys.size() - 1;
    }

    private int size(Dimension dimension) {
        var its = codes(dimension);
        return its == null ? 0 : its.size();
    }

    private @Nullable Codes codes(Dimension dimension) {
        return switch (dimension) {
            case COMPANY -> codes.companies;
            case SERIES -> codes.series;
            case CHANNEL -> codes.channels;
            case ORG_UNIT -> codes.orgUnits;
            case PRODUCT -> codes.products;
            case REGION -> codes.regions;
            case TIER, AGE, FIRST, AGENT -> null;
        };
    }

    private int ordinal(Traits traits, Dimension dimension) {
        return switch (dimension) {
            case COMPANY -> codes.companyOfProduct[traits.product()];
            case SERIES -> codes.seriesOfProduct[traits.product()];
            case CHANNEL -> traits.channel();
            case ORG_UNIT -> traits.orgUnit() == Codes.NONE ? Codes.NONE : unitOf[traits.orgUnit()];
            case PRODUCT -> traits.product();
            case REGION -> traits.region();
            case TIER, AGE, FIRST, AGENT -> Codes.NONE;
        };
    }
}

package io.weft.penetration.rules;

import io.weft.customer.AgeBand;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The filters of a slice that contracts do not share: tier, age, first purchase, agent. */
final class PersonFilter {

    private static final Codes BANDS =
            new Codes(Arrays.stream(AgeBand.values()).map(Enum::name).toList());

    final @Nullable BitSet tiers;
    final @Nullable BitSet ages;
    final @Nullable BitSet agents;
    final @Nullable BitSet months;
    private final @Nullable BitSet years;

    PersonFilter(ContractIndex index, Filters filters) {
        tiers = TraitsFilter.chosen(index.tiers.codes(), filters, Dimension.TIER);
        ages = TraitsFilter.chosen(BANDS, filters, Dimension.AGE);
        agents = TraitsFilter.chosen(index.agentCodes, filters, Dimension.AGENT);
        months = months(filters);
        years = years(filters);
    }

    /** The rows of an axis that are asked for; null where all are, and where rows do not say it. */
    @Nullable
    BitSet rows(Dimension dimension) {
        return switch (dimension) {
            case TIER -> tiers;
            case AGE -> ages;
            case AGENT -> agents;
            case FIRST -> years;
            case COMPANY, SERIES, CHANNEL, ORG_UNIT, PRODUCT, REGION -> null;
        };
    }

    /** False when a month is asked for, which the rows of years do not say. */
    boolean isByRows() {
        return months == null || years != null;
    }

    private static @Nullable BitSet years(Filters filters) {
        var years = new BitSet();
        for (var code : filters.of(Dimension.FIRST)) {
            int row = code.length() == 4 ? Axes.rowOfYear(Integer.parseInt(code)) : Codes.NONE;
            if (row == Codes.NONE) {
                return null;
            }
            years.set(row);
        }
        return years.isEmpty() ? null : years;
    }

    /** {@code 2024} is its twelve months, {@code 2024-05} one. Bit 0 stands for nobody, as elsewhere. */
    private static @Nullable BitSet months(Filters filters) {
        var asked = filters.of(Dimension.FIRST);
        if (asked.isEmpty()) {
            return null;
        }
        var months = new BitSet();
        for (var code : asked) {
            int year = Integer.parseInt(code.substring(0, 4)) * 12;
            if (code.length() == 4) {
                months.set(year + 1, year + 13);
            } else {
                months.set(year + Integer.parseInt(code.substring(5)));
            }
        }
        return months;
    }

    /** For each age band behind that of nobody: {@link Places#LEFT_OUT} where it is not asked for, else 0. */
    int[] agesLeftOut() {
        return leftOut(Objects.requireNonNull(ages), AgeBand.values().length);
    }

    /** The same for agents. */
    int[] agentsLeftOut(ContractIndex index) {
        return leftOut(Objects.requireNonNull(agents), index.agentCodes.size());
    }

    private static int[] leftOut(BitSet chosen, int codes) {
        var leftOut = new int[codes + 1];
        Arrays.setAll(leftOut, code -> chosen.get(code) ? 0 : Places.LEFT_OUT);
        return leftOut;
    }

    boolean narrowsContracts() {
        return ages != null || agents != null;
    }

    boolean narrowsCustomers() {
        return tiers != null || months != null;
    }
}

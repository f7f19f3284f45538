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

    /** Digits of a year; behind them and a hyphen stands the month. */
    private static final int YEAR = 4;

    final @Nullable BitSet tiers;
    final @Nullable BitSet ages;
    final @Nullable BitSet agents;
    final @Nullable BitSet months;
    private final @Nullable BitSet firsts;
    private final boolean byMonths;

    PersonFilter(ContractIndex index, Filters filters) {
        tiers = TraitsFilter.chosen(index.tiers.codes(), filters, Dimension.TIER);
        ages = TraitsFilter.chosen(BANDS, filters, Dimension.AGE);
        agents = TraitsFilter.chosen(index.agentCodes, filters, Dimension.AGENT);
        months = months(filters);
        byMonths = filters.of(Dimension.FIRST).stream().anyMatch(code -> code.length() > YEAR);
        firsts = firsts(filters);
    }

    /** The rows of an axis that are asked for; null where all are, and where rows do not say it. */
    @Nullable
    BitSet rows(Dimension dimension) {
        return switch (dimension) {
            case TIER -> tiers;
            case AGE -> ages;
            case AGENT -> agents;
            case FIRST -> firsts;
            case COMPANY, SERIES, CHANNEL, ORG_UNIT, PRODUCT, REGION -> null;
        };
    }

    /** False when a first purchase is asked for that is beyond the rows of its axis. */
    boolean isByRows() {
        return months == null || firsts != null;
    }

    /** True when the rows of first purchases are months. */
    boolean isByMonths() {
        return byMonths;
    }

    private @Nullable BitSet firsts(Filters filters) {
        var rows = new BitSet();
        for (var code : filters.of(Dimension.FIRST)) {
            int year = Axes.rowOfYear(Integer.parseInt(code.substring(0, YEAR)));
            if (year == Codes.NONE) {
                return null;
            }
            if (!byMonths) {
                rows.set(year);
            } else if (code.length() == YEAR) {
                rows.set(year * Axes.MONTHS, (year + 1) * Axes.MONTHS);
            } else {
                rows.set(year * Axes.MONTHS + Integer.parseInt(code.substring(YEAR + 1)) - 1);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    /** {@code 2024} is its twelve months, {@code 2024-05} one. Bit 0 stands for nobody, as elsewhere. */
    private static @Nullable BitSet months(Filters filters) {
        var asked = filters.of(Dimension.FIRST);
        if (asked.isEmpty()) {
            return null;
        }
        var months = new BitSet();
        for (var code : asked) {
            int year = Integer.parseInt(code.substring(0, YEAR)) * 12;
            if (code.length() == YEAR) {
                months.set(year + 1, year + 13);
            } else {
                months.set(year + Integer.parseInt(code.substring(YEAR + 1)));
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

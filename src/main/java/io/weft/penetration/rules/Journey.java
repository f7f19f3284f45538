package io.weft.penetration.rules;

import io.weft.penetration.Period;
import java.time.LocalDate;

/**
 * What happened to one customer at a time within a period, of the contracts a selection counts. For a viewer who sees a part
 * of the organisation: who belonged to it at the start, and who belongs to it at the end.
 */
final class Journey {

    static final int AT_START = 1;
    static final int AT_END = 2;
    static final int BEGAN = 4;
    static final int ADDED = 8;
    static final int MANY_AT_START = 16;
    /** From so many contracts on a customer counts as one with many. */
    static final int MANY = 4;

    /** After so many months without any contract a customer counts as new again (M-10). */
    private static final int AWAY_MONTHS = 24;

    private final ContractIndex index;
    private final Selection selection;
    private final int first;
    private final int last;
    private final int[] found;

    Journey(ContractIndex index, Selection selection, Period period) {
        this.index = index;
        this.selection = selection;
        first = Math.toIntExact(period.first().toEpochDay());
        last = Math.toIntExact(period.last().toEpochDay());
        found = new int[index.mostContracts];
    }

    /** What is true of a customer, as bits; 0 for one who is not in the slice. */
    int of(int customer) {
        int count = selection.anyDay(customer, found);
        if (count == 0) {
            return 0;
        }
        int said = selection.homeOn(customer, last) ? atTheEnd(found, count) : 0;
        return selection.homeOn(customer, first - 1) ? said | atTheStart(found, count) : said;
    }

    /** What some contracts of a customer say, wherever the customer stands. */
    int said(int[] contracts, int count) {
        return atTheEnd(contracts, count) | atTheStart(contracts, count);
    }

    int last() {
        return last;
    }

    private int atTheEnd(int[] contracts, int count) {
        int said = 0;
        for (int i = 0; i < count; i++) {
            int contract = contracts[i];
            said |= index.from[contract] <= last && last < index.to[contract] ? AT_END : 0;
            said |= inPeriod(contract) && began(contract, contracts, count) ? BEGAN : 0;
        }
        return said;
    }

    private int atTheStart(int[] contracts, int count) {
        int held = 0;
        for (int i = 0; i < count; i++) {
            held += index.from[contracts[i]] < first && first <= index.to[contracts[i]] ? 1 : 0;
        }
        return held == 0 ? 0 : AT_START | (held >= MANY ? MANY_AT_START : 0) | (bought(contracts, count) ? ADDED : 0);
    }

    private boolean inPeriod(int contract) {
        return first <= index.from[contract] && index.from[contract] <= last;
    }

    /** A policy that renews no other began in the period. */
    private boolean bought(int[] contracts, int count) {
        for (int i = 0; i < count; i++) {
            var traits = index.traitsOf[index.traits[contracts[i]]];
            if (inPeriod(contracts[i]) && traits.policy() && !traits.renewal()) {
                return true;
            }
        }
        return false;
    }

    /** Nothing else was active in the 24 months before it began. */
    private boolean began(int contract, int[] contracts, int count) {
        int day = index.from[contract];
        int away = -1;
        for (int i = 0; i < count; i++) {
            if (index.from[contracts[i]] < day) {
                away = away >= 0 ? away : monthsBefore(day);
                if (index.to[contracts[i]] > away) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int monthsBefore(int day) {
        return Math.toIntExact(
                LocalDate.ofEpochDay(day).minusMonths(AWAY_MONTHS).toEpochDay());
    }
}

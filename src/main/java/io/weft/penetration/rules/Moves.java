package io.weft.penetration.rules;

import io.weft.penetration.Period;
import java.util.Arrays;

/** The moves of one customer at a time: first product of Y in the period, an older one of X still active that day. */
final class Moves {

    private final ContractIndex index;
    private final Selection selection;
    private final int firstDay;
    private final int lastDay;
    private final int[] found;
    private final int[] started;
    private final boolean[] told;

    Moves(ContractIndex index, Selection selection, Period period) {
        this.index = index;
        this.selection = selection;
        firstDay = Math.toIntExact(period.first().toEpochDay());
        lastDay = Math.toIntExact(period.last().toEpochDay());
        found = new int[index.mostContracts];
        started = new int[index.codes.companies.size()];
        told = new boolean[started.length];
    }

    /** Takes each pair of companies a customer moved between, once. */
    interface Pair {
        void moved(int from, int to);
    }

    void of(int customer, Pair pair) {
        int count = selection.ever(customer, found);
        if (count < 2) {
            return;
        }
        Arrays.fill(started, Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            int company = index.companyOf(found[i]);
            started[company] = Math.min(started[company], index.from[found[i]]);
        }
        for (int to = 0; to < started.length; to++) {
            if (firstDay <= started[to] && started[to] <= lastDay) {
                into(to, count, pair);
            }
        }
    }

    private void into(int to, int count, Pair pair) {
        int day = started[to];
        Arrays.fill(told, false);
        for (int i = 0; i < count; i++) {
            int contract = found[i];
            int from = index.companyOf(contract);
            if (from != to && !told[from] && index.from[contract] < day && day < index.to[contract]) {
                told[from] = true;
                pair.moved(from, to);
            }
        }
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Migration;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** M-06: who began with a company while holding an older product of another. */
public final class MigrationRules {

    private MigrationRules() {}

    /** Customers moved in the period, by pair of companies, most first. Filters choose the contracts that count. */
    public static List<Migration> moved(ContractIndex index, Slice slice, Period period, Viewer viewer) {
        int companies = index.codes.companies.size();
        var selection = new Selection(index, slice, viewer);
        var counts = Chunks.all(
                index,
                range -> {
                    var moves = new Moves(index, selection, period);
                    var counted = new long[companies * companies];
                    for (int customer = range.begin(); customer < range.end(); customer++) {
                        moves.of(customer, (from, to) -> counted[from * companies + to]++);
                    }
                    return counted;
                },
                MigrationRules::plus);
        var moved = new ArrayList<Migration>();
        for (int pair = 0; pair < counts.length; pair++) {
            if (counts[pair] > 0) {
                moved.add(new Migration(
                        index.codes.companies.all().get(pair / companies),
                        index.codes.companies.all().get(pair % companies),
                        counts[pair]));
            }
        }
        moved.sort(Comparator.comparingLong(Migration::customers).reversed());
        return moved;
    }

    private static long[] plus(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
        return to;
    }
}

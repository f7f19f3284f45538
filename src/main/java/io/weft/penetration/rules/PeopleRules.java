package io.weft.penetration.rules;

import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import org.roaringbitmap.RoaringBitmap;

/** The customers behind a number, as ordinals of the index. */
public final class PeopleRules {

    private PeopleRules() {}

    /** Exactly the customers that the number counts, for the same slice and viewer. */
    public static RoaringBitmap behind(ContractIndex index, Slice slice, People people, Viewer viewer) {
        var selection = new Selection(index, slice, viewer);
        var year = Period.yearUntil(slice.asOf());
        return Chunks.all(
                index,
                (begin, end) -> people.kind() == People.Kind.MOVED
                        ? moved(index, new Moves(index, selection, year), people, begin, end)
                        : holding(index, selection, people, begin, end),
                (a, b) -> {
                    a.or(b);
                    return a;
                });
    }

    private static RoaringBitmap holding(ContractIndex index, Selection selection, People people, int begin, int end) {
        var behind = new RoaringBitmap();
        var found = new int[index.mostContracts];
        for (int customer = begin; customer < end; customer++) {
            int count = selection.active(customer, found);
            if (count > 0 && meets(index, people, found, count)) {
                behind.add(customer);
            }
        }
        return behind;
    }

    /** Contracts stand in the order of companies: the first and the last differ when there are two. */
    private static boolean meets(ContractIndex index, People people, int[] found, int count) {
        return switch (people.kind()) {
            case ANY -> true;
            case MULTI -> index.companyOf(found[0]) != index.companyOf(found[count - 1]);
            case PAIR -> holds(index, people.first(), found, count) && holds(index, people.second(), found, count);
            case MOVED -> throw new IllegalStateException("Moves are not holdings of a day");
        };
    }

    private static boolean holds(ContractIndex index, String company, int[] found, int count) {
        int wanted = index.codes.companies.of(company);
        for (int i = 0; i < count; i++) {
            if (index.companyOf(found[i]) == wanted) {
                return true;
            }
        }
        return false;
    }

    private static RoaringBitmap moved(ContractIndex index, Moves moves, People people, int begin, int end) {
        var behind = new RoaringBitmap();
        int from = index.codes.companies.of(people.first());
        int to = index.codes.companies.of(people.second());
        for (int customer = begin; customer < end; customer++) {
            int one = customer;
            moves.of(customer, (x, y) -> {
                if (x == from && y == to) {
                    behind.add(one);
                }
            });
        }
        return behind;
    }
}

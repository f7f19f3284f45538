package io.weft.penetration.rules;

import io.weft.penetration.Cause;
import io.weft.penetration.Filters;
import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import io.weft.penetration.rules.Chunks.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/** The customers behind a number, as ordinals of the index. */
public final class PeopleRules {

    private PeopleRules() {}

    /** Exactly the customers that the number counts, for the same slice and viewer. */
    public static RoaringBitmap behind(ContractIndex index, Slice slice, People people, Viewer viewer) {
        if (people.kind() == People.Kind.CHANGED) {
            return ChangeRules.behind(index, slice, because(people), viewer);
        }
        var selection = new Selection(index, slice, viewer);
        var year = Period.yearUntil(slice.asOf());
        var lacks = new Lacks(index, selection, new Selection(index, slice.filteredBy(Filters.none()), viewer), people);
        return Chunks.all(
                index,
                range -> switch (people.kind()) {
                    case ANY, MULTI, PAIR, MANY -> holding(index, selection, people, range);
                    case SINCE -> since(index, selection, new Selection(index, slice.on(day(people)), viewer), range);
                    case LACKS -> lacks.in(range);
                    case MOVED -> moved(new Moves(index, selection, year), pair(index, people), range);
                    case BEGAN, ADDED, STAYED, LEFT, START, MANY_START, MANY_STAYED ->
                        travelled(new Journey(index, selection, year), people.kind(), range);
                    case CHANGED -> throw new IllegalStateException("Told by two states");
                },
                (a, b) -> {
                    a.or(b);
                    return a;
                });
    }

    private static ChangeRules.Because because(People people) {
        var since = Since.parse(String.valueOf(people.first())).orElseThrow();
        return new ChangeRules.Because(since, Cause.valueOf(String.valueOf(people.second())));
    }

    private static RoaringBitmap holding(ContractIndex index, Selection selection, People people, Range range) {
        var behind = new RoaringBitmap();
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int count = selection.active(customer, found);
            if (count > 0 && meets(index, people, found, count)) {
                behind.add(customer);
            }
        }
        return behind;
    }

    private static LocalDate day(People people) {
        return LocalDate.parse(Objects.requireNonNull(people.second()));
    }

    /** On both days in the slice. */
    private static RoaringBitmap since(ContractIndex index, Selection now, Selection then, Range range) {
        var behind = new RoaringBitmap();
        var found = new int[index.mostContracts];
        for (int customer = range.begin(); customer < range.end(); customer++) {
            if (now.active(customer, found) > 0 && then.active(customer, found) > 0) {
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
            case MANY -> count >= Journey.MANY;
            default -> throw new IllegalStateException("Not told by the holdings of a day: " + people.kind());
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

    private static RoaringBitmap travelled(Journey journey, People.Kind kind, Range range) {
        var behind = new RoaringBitmap();
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int said = journey.of(customer);
            boolean meant = switch (kind) {
                case BEGAN -> (said & Journey.BEGAN) != 0;
                case ADDED -> (said & Journey.ADDED) != 0;
                case STAYED -> (said & Journey.AT_START) != 0 && (said & Journey.AT_END) != 0;
                case START -> (said & Journey.AT_START) != 0;
                case MANY_START -> (said & Journey.MANY_AT_START) != 0;
                case MANY_STAYED -> (said & Journey.MANY_AT_START) != 0 && (said & Journey.AT_END) != 0;
                case LEFT -> (said & Journey.AT_START) != 0 && (said & Journey.AT_END) == 0;
                default -> throw new IllegalArgumentException("No journey: " + kind);
            };
            if (meant) {
                behind.add(customer);
            }
        }
        return behind;
    }

    /** The companies moved from and to, as ordinals. */
    private record FromTo(int from, int to) {}

    private static FromTo pair(ContractIndex index, People people) {
        return new FromTo(index.codes.companies.of(people.first()), index.codes.companies.of(people.second()));
    }

    private static RoaringBitmap moved(Moves moves, FromTo pair, Range range) {
        var behind = new RoaringBitmap();
        for (int customer = range.begin(); customer < range.end(); customer++) {
            int one = customer;
            moves.of(customer, (from, to) -> {
                if (from == pair.from() && to == pair.to()) {
                    behind.add(one);
                }
            });
        }
        return behind;
    }

    /** What each of some customers holds on the day, of any contract the viewer may see; filters do not narrow it. */
    public static List<Held> holdings(ContractIndex index, Slice slice, Viewer viewer, int[] customers) {
        var selection = new Selection(index, slice.filteredBy(Filters.none()), viewer);
        var found = new int[index.mostContracts];
        var held = new ArrayList<Held>();
        for (int customer : customers) {
            int count = selection.active(customer, found);
            var companies = new TreeSet<String>();
            var products = new TreeSet<Integer>();
            for (int i = 0; i < count; i++) {
                companies.add(index.codes.companies.all().get(index.companyOf(found[i])));
                products.add(index.productOf[index.traits[found[i]]]);
            }
            held.add(new Held(List.copyOf(companies), products.size(), count));
        }
        return held;
    }
}

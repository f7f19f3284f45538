package io.weft.penetration.rules;

import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.util.function.Predicate;

/**
 * Picks the contracts that count for a slice and a viewer, customer by customer. What can be known from the codes alone
 * is decided once per {@link Traits} and per {@link Sight} before the pass.
 */
final class Selection {

    private final ContractIndex index;
    private final int day;
    private final Segment segment;
    private final boolean[] asked;
    private final boolean[] own;
    private final boolean[] open;
    private final boolean[] homeUnit;
    private final boolean[] homeSale;
    private final boolean narrowed;

    Selection(ContractIndex index, Slice slice, Viewer viewer) {
        this.index = index;
        this.day = Math.toIntExact(slice.asOf().toEpochDay());
        this.segment = slice.segment();
        this.narrowed = !viewer.orgUnits().isEmpty();
        var codes = index.codes;
        boolean all = viewer.company() == null;
        int reader = codes.companies.of(viewer.company());
        var filter = new TraitsFilter(codes, slice.filters());
        var home = new HomeUnits(codes, viewer);
        asked = each(index.traitsOf, filter::accepts);
        own = each(
                index.traitsOf, one -> all || reader != Codes.NONE && codes.companyOfProduct[one.product()] == reader);
        homeUnit = each(index.traitsOf, one -> home.has(one.orgUnit()));
        open = each(index.sightOf, one -> reader != Codes.NONE && one.opensTo(reader));
        homeSale = each(index.sightOf, one -> home.has(one.sellingUnit()));
    }

    private static <T> boolean[] each(T[] all, Predicate<T> question) {
        var answers = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            answers[i] = question.test(all[i]);
        }
        return answers;
    }

    /** Writes the customer's contracts active on the day of the slice to {@code found} and tells how many. */
    int active(int customer, int[] found) {
        if (!inSegment(customer)) {
            return 0;
        }
        int count = 0;
        boolean home = !narrowed;
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (index.from[i] <= day && day < index.to[i]) {
                home = home || atHome(i);
                if (counts(i)) {
                    found[count++] = i;
                }
            }
        }
        return home ? count : 0;
    }

    /** The same for contracts of any day, of customers who are in scope on the day of the slice. */
    int ever(int customer, int[] found) {
        if (!inSegment(customer) || narrowed && !atHomeOnTheDay(customer)) {
            return 0;
        }
        int count = 0;
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (counts(i)) {
                found[count++] = i;
            }
        }
        return count;
    }

    /** Asked for, and written or sold by the viewer's company or opened to it by consent. */
    private boolean counts(int contract) {
        int traits = index.traits[contract];
        return asked[traits] && (own[traits] || open[index.sights[contract]]);
    }

    private boolean atHome(int contract) {
        return homeUnit[index.traits[contract]] || homeSale[index.sights[contract]];
    }

    private boolean inSegment(int customer) {
        return segment == Segment.ALL || index.organisations.get(customer) == (segment == Segment.ORG);
    }

    private boolean atHomeOnTheDay(int customer) {
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (index.from[i] <= day && day < index.to[i] && atHome(i)) {
                return true;
            }
        }
        return false;
    }
}

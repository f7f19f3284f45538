package io.weft.penetration.rules;

import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.util.BitSet;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Picks the contracts that count for a slice and a viewer, customer by customer. What can be known from the codes alone
 * is decided once per {@link Traits} before the pass.
 */
final class Selection {

    private static final byte NO = 0;
    private static final byte YES = 1;
    private static final byte BY_CONSENT = 2;

    private final ContractIndex index;
    private final int day;
    private final Segment segment;
    private final byte[] visible;
    private final boolean[] asked;
    private final boolean[] atHome;
    private final boolean narrowed;
    private final BitSet[] consenting;

    Selection(ContractIndex index, Slice slice, Viewer viewer) {
        this.index = index;
        this.day = Math.toIntExact(slice.asOf().toEpochDay());
        this.segment = slice.segment();
        int reader = index.codes.companies.of(viewer.company());
        var filter = new TraitsFilter(index.codes, slice.filters());
        var home = new HomeUnits(index.codes, viewer);
        visible = new byte[index.traitsOf.length];
        asked = new boolean[visible.length];
        atHome = new boolean[visible.length];
        narrowed = !viewer.orgUnits().isEmpty();
        for (int t = 0; t < visible.length; t++) {
            visible[t] = viewer.company() == null ? YES : visibility(index.traitsOf[t], reader);
            asked[t] = filter.accepts(index.traitsOf[t]);
            atHome[t] = home.has(index.traitsOf[t]);
        }
        consenting = consenting(reader);
    }

    private byte visibility(Traits traits, int reader) {
        if (reader == Codes.NONE) {
            return NO;
        }
        return index.codes.companyOfProduct[traits.product()] == reader || traits.seller() == reader ? YES : BY_CONSENT;
    }

    private BitSet[] consenting(int reader) {
        var all = new BitSet[index.codes.companies.size()];
        for (int writer = 0; writer < all.length; writer++) {
            RoaringBitmap customers = index.consenting(writer, reader);
            all[writer] = customers == null ? new BitSet() : BitSetUtil.bitsetOf(customers);
        }
        return all;
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
                int traits = index.traits[i];
                home |= atHome[traits];
                if (asked[traits] && mayBeSeen(traits, customer)) {
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
            int traits = index.traits[i];
            if (asked[traits] && mayBeSeen(traits, customer)) {
                found[count++] = i;
            }
        }
        return count;
    }

    private boolean inSegment(int customer) {
        return segment == Segment.ALL || index.organisations.get(customer) == (segment == Segment.ORG);
    }

    private boolean mayBeSeen(int traits, int customer) {
        byte known = visible[traits];
        return known == YES
                || known == BY_CONSENT
                        && consenting[index.codes.companyOfProduct[index.traitsOf[traits].product()]].get(customer);
    }

    private boolean atHomeOnTheDay(int customer) {
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (index.from[i] <= day && day < index.to[i] && atHome[index.traits[i]]) {
                return true;
            }
        }
        return false;
    }
}

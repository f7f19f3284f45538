package io.weft.penetration.rules;

import io.weft.penetration.Cause;
import io.weft.penetration.Change.Totals;
import io.weft.penetration.Filters;
import io.weft.penetration.Since;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;

/**
 * Compares two states customer by customer. Between them stand two more: the first day with the customer numbers of now, and
 * with all contracts known now; each cause belongs to one of the three steps, so that they add up.
 */
final class Comparison {

    private final Selection then;
    private final Selection before;
    private final Selection after;
    private final Selection anythingBefore;
    private final Selection anythingAfter;
    private final Holding first;
    private final Holding second;
    private final Holding third;
    private final Owners owners;
    private final boolean asKnownThen;
    private final long[] earlier = new long[3];
    private final long[] later = new long[3];

    Comparison(ContractIndex index, Slice slice, Since since, Viewer viewer) {
        asKnownThen = since.asKnownThen();
        int day = Math.toIntExact(since.day().toEpochDay());
        var before = slice.on(since.day());
        var company = new Viewer(viewer.company(), java.util.Set.of());
        then = new Selection(index, before, viewer, asKnownThen ? day : Selection.ALL_KNOWN);
        this.before = new Selection(index, before, viewer);
        after = new Selection(index, slice, viewer);
        anythingBefore = new Selection(index, before.filteredBy(Filters.none()), company);
        anythingAfter = new Selection(index, slice.filteredBy(Filters.none()), company);
        var unit = slice.counting().unit();
        first = new Holding(index, unit);
        second = new Holding(index, unit);
        third = new Holding(index, unit);
        owners = new Owners(index, then, new Holding(index, unit), day);
    }

    /** Takes what happened to a customer, cause by cause. */
    interface Told {
        void told(int customer, Cause cause, Totals by);
    }

    /** The first state of all customers so far, with the customer numbers of now. */
    Totals earlier() {
        return new Totals(earlier[0], earlier[1], earlier[2]);
    }

    /** The last state of all customers so far. */
    Totals later() {
        return new Totals(later[0], later[1], later[2]);
    }

    Owners owners() {
        return owners;
    }

    /** Compares the next customer. */
    void of(int customer, Told told) {
        first.read(then, customer);
        third.read(after, customer);
        first.addTo(earlier);
        third.addTo(later);
        var known = first;
        if (asKnownThen) {
            owners.add(customer, first, told);
            second.read(before, customer);
            known = second;
            if (!second.sameAs(first)) {
                told.told(
                        customer,
                        Cause.LATE,
                        second.totals().plus(first.totals().negated()));
            }
        }
        if (!known.sameAs(third)) {
            betweenDays(customer, known, told);
        }
    }

    private void betweenDays(int customer, Holding known, Told told) {
        if (known.isEmpty()) {
            boolean was = anythingBefore.active(customer, known.contracts) > 0;
            told.told(customer, was ? Cause.MOVED_IN : Cause.NEW, third.totals());
        } else if (third.isEmpty()) {
            boolean still = anythingAfter.active(customer, third.contracts) > 0;
            told.told(
                    customer,
                    still ? Cause.MOVED_OUT : Cause.ENDED,
                    known.totals().negated());
        } else {
            tell(customer, Cause.ADDED, third.beyond(known), told);
            tell(customer, Cause.DROPPED, known.beyond(third).negated(), told);
        }
    }

    private static void tell(int customer, Cause cause, Totals by, Told told) {
        if (!by.equals(Totals.ZERO)) {
            told.told(customer, cause, by);
        }
    }
}

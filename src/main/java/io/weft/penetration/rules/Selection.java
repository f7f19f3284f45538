package io.weft.penetration.rules;

import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks the contracts that count for a slice and a viewer, customer by customer. What can be known from the codes alone
 * is decided once per {@link Traits} and per {@link Sight} before the pass.
 */
final class Selection {

    static final int ALL_KNOWN = Integer.MAX_VALUE;

    /** Not asked for; asked for and of the viewer's company; asked for, and counted where the holder consented. */
    private static final byte NEVER = 0;

    private static final byte ALWAYS = 1;
    private static final byte WHERE_OPEN = 2;

    private final ContractIndex index;
    private final int day;
    private final Segment segment;
    private final byte[] verdicts;
    private final boolean[] own;
    private final boolean[] open;
    private final boolean[] homeUnit;
    private final boolean[] homeSale;
    private final boolean narrowed;
    private final boolean seesAll;
    private final PersonFilter persons;
    private final Ages ages;
    private final int view;
    private final int knownOn;
    private final FirstMonths firstMonths;
    private @Nullable ActiveOn active;

    Selection(ContractIndex index, Slice slice, Viewer viewer) {
        this(index, slice, viewer, ALL_KNOWN);
    }

    /** Of the contracts that were known on a day. */
    Selection(ContractIndex index, Slice slice, Viewer viewer, int knownOn) {
        this.index = index;
        this.knownOn = knownOn;
        this.day = Math.toIntExact(slice.asOf().toEpochDay());
        this.segment = slice.segment();
        this.narrowed = !viewer.orgUnits().isEmpty();
        persons = new PersonFilter(index, slice.filters());
        ages = new Ages(slice.asOf());
        view = Tiers.view(index.codes, viewer.company());
        firstMonths = new FirstMonths(index, this, view);
        var codes = index.codes;
        seesAll = viewer.company() == null;
        int reader = codes.companies.of(viewer.company());
        var filter = new TraitsFilter(codes, slice.filters());
        var home = new HomeUnits(codes, viewer);
        own = each(
                index.traitsOf,
                one -> seesAll || reader != Codes.NONE && codes.companyOfProduct[one.product()] == reader);
        homeUnit = each(index.traitsOf, one -> home.has(one.orgUnit()));
        open = each(index.sightOf, one -> reader != Codes.NONE && one.opensTo(reader));
        homeSale = each(index.sightOf, one -> home.has(one.sellingUnit()));
        verdicts = new byte[index.traitsOf.length];
        for (int t = 0; t < verdicts.length; t++) {
            verdicts[t] = !filter.accepts(index.traitsOf[t]) ? NEVER : own[t] ? ALWAYS : WHERE_OPEN;
        }
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
        if (!inSegment(customer) || persons.narrowsCustomers() && !asked(customer)) {
            return 0;
        }
        int count = 0;
        boolean home = !narrowed;
        var active = contractsOfDay();
        for (int at = active.first[customer], end = active.first[customer + 1]; at < end; at++) {
            int contract = active.contracts[at];
            if (known(contract)) {
                home = home || atHome(contract);
                if (counts(contract)) {
                    found[count++] = contract;
                }
            }
        }
        return home ? count : 0;
    }

    /** True when contracts count whenever they came to be known. */
    boolean knowsAll() {
        return knownOn == ALL_KNOWN;
    }

    /** Asked for by questions about the day alone: of what happened in a period nobody needs to know them. */
    ActiveOn contractsOfDay() {
        var its = active;
        if (its == null) {
            its = index.on(day);
            active = its;
        }
        return its;
    }

    /** The same, those of a customer in the order of their series. */
    ActiveOn contractsBySeries() {
        return index.bySeries(day);
    }

    Segment segment() {
        return segment;
    }

    /** True for a viewer whose own is everything. */
    boolean seesAll() {
        return seesAll;
    }

    /** True for every sight that opens a contract to the viewer's company. */
    boolean[] opens() {
        return open;
    }

    /** True for {@link Traits} of the viewer's company; for all of them where he sees all. */
    boolean[] ownTraits() {
        return own;
    }

    boolean asks(int traits) {
        return verdicts[traits] != NEVER;
    }

    /** Whether {@link Traits} are of the viewer's part of the organisation. */
    boolean[] homesOfTraits() {
        return homeUnit;
    }

    boolean[] homesOfSights() {
        return homeSale;
    }

    private boolean known(int contract) {
        return knownOn == ALL_KNOWN || index.pastOf(contract).knownOn(knownOn);
    }

    /** The same for contracts of any day, of customers who are in scope on the day of the slice. */
    int ever(int customer, int[] found) {
        return homeOn(customer, day) ? anyDay(customer, found) : 0;
    }

    /** The same wherever the customer stands on the day of the slice. */
    int anyDay(int customer, int[] found) {
        if (!inSegment(customer) || persons.narrowsCustomers() && !asked(customer)) {
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

    /** True for a viewer who sees a part of the organisation. */
    boolean narrowed() {
        return narrowed;
    }

    /** Asked for, and written or sold by the viewer's company or opened to it by consent. */
    private boolean counts(int contract) {
        byte verdict = verdicts[index.traits[contract]];
        return verdict != NEVER
                && (verdict == ALWAYS || open[index.sights[contract]])
                && (!persons.narrowsContracts() || asksFor(contract));
    }

    /** Asked for by the age of its holder and by its agent. */
    private boolean asksFor(int contract) {
        return (persons.ages == null || TraitsFilter.meets(persons.ages, ages.band(index.born[contract])))
                && TraitsFilter.meets(persons.agents, index.agents[contract]);
    }

    /** Asked for by tier and first purchase. */
    boolean asked(int customer) {
        return (persons.tiers == null || TraitsFilter.meets(persons.tiers, tier(customer)))
                && (persons.months == null || TraitsFilter.meets(persons.months, firstMonth(customer)));
    }

    /** The customer's tier as the viewer knows it. */
    int tier(int customer) {
        return index.tiers.of(view, customer);
    }

    /** As {@link Tiers#view} numbers it. */
    int view() {
        return view;
    }

    Ages ages() {
        return ages;
    }

    PersonFilter persons() {
        return persons;
    }

    /** The month the customer's first contract began that the viewer may see: twelve times the year, and 0 to 11. */
    int firstMonth(int customer) {
        return firstMonths.of(customer);
    }

    /** Of the viewer's company or opened to it by consent, and known, whatever is asked for. */
    boolean sees(int contract) {
        return (seesAll || own[index.traits[contract]] | open[index.sights[contract]]) && known(contract);
    }

    boolean atHome(int contract) {
        return homeUnit[index.traits[contract]] || homeSale[index.sights[contract]];
    }

    private boolean inSegment(int customer) {
        return segment == Segment.ALL || index.organisations.get(customer) == (segment == Segment.ORG);
    }

    /** True when the customer belongs to the viewer's part of the organisation on a day; always for one who sees all. */
    boolean homeOn(int customer, int day) {
        if (!narrowed) {
            return true;
        }
        for (int i = index.first[customer], end = index.first[customer + 1]; i < end; i++) {
            if (index.from[i] <= day && day < index.to[i] && atHome(i)) {
                return true;
            }
        }
        return false;
    }
}

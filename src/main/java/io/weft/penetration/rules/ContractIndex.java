package io.weft.penetration.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every contract of the group in primitive columns, customer after customer, and immutable. Sixteen bytes a
 * contract: what contracts have in common, their {@link Traits} and their {@link Sight}, is stored once and shared. Within a customer contracts stand
 * in the order of company and product, so that distinct products are counted without a set. ADR 0011.
 */
public final class ContractIndex {

    final GroupCodes codes;
    final long[] gcids;
    final BitSet organisations;
    final int[] first;
    final int[] traits;
    final int[] sights;
    final int[] from;
    final int[] to;
    final int[] born;
    final int[] agents;
    final long[] premiums;
    final int[] pasts;
    final Past[] pastOf;
    final Codes agentCodes;
    final Tiers tiers;
    final Traits[] traitsOf;
    final int[] productOf;
    final Sight[] sightOf;
    final int mostContracts;
    /** By the view of a viewer; see {@link FirstMonths}. */
    final Map<Integer, short[]> firstMonths;

    private final ActiveDays days;

    ContractIndex(GroupCodes codes, IndexColumns columns, IndexWords words, Tiers tiers) {
        this.codes = codes;
        this.tiers = tiers;
        gcids = columns.gcids();
        organisations = columns.organisations();
        first = columns.first();
        traits = columns.traits();
        sights = columns.sights();
        from = columns.from();
        to = columns.to();
        born = columns.born();
        agents = columns.agents();
        premiums = columns.premiums();
        pasts = columns.pasts();
        pastOf = words.pasts();
        agentCodes = words.agents();
        traitsOf = words.traits();
        sightOf = words.sights();
        productOf = Arrays.stream(traitsOf).mapToInt(Traits::product).toArray();
        int most = 0;
        for (int c = 0; c < gcids.length; c++) {
            most = Math.max(most, first[c + 1] - first[c]);
        }
        mostContracts = most;
        firstMonths = new ConcurrentHashMap<>();
        days = new ActiveDays();
    }

    private ContractIndex(ContractIndex other, Tiers tiers) {
        codes = other.codes;
        gcids = other.gcids;
        organisations = other.organisations;
        first = other.first;
        traits = other.traits;
        sights = other.sights;
        from = other.from;
        to = other.to;
        born = other.born;
        agents = other.agents;
        premiums = other.premiums;
        pasts = other.pasts;
        pastOf = other.pastOf;
        agentCodes = other.agentCodes;
        traitsOf = other.traitsOf;
        productOf = other.productOf;
        sightOf = other.sightOf;
        mostContracts = other.mostContracts;
        firstMonths = other.firstMonths;
        days = other.days;
        this.tiers = tiers;
    }

    /** The same contracts with the tiers customers are in now; shares all columns. */
    public ContractIndex with(Tiers now) {
        return new ContractIndex(this, now);
    }

    /** Sets out the days that were asked of another index last, before anybody waits for them. */
    void keepDaysOf(ContractIndex before) {
        days.like(before.days, this);
    }

    /** Makes ready for more questions what has been asked for often; questions go on meanwhile. */
    public void condense() {
        days.condense();
    }

    IndexWords words() {
        return new IndexWords(traitsOf, sightOf, pastOf, agentCodes);
    }

    /** The tiers customers are in. */
    public Tiers tiers() {
        return tiers;
    }

    /** The codes this index was built with. */
    public GroupCodes codes() {
        return codes;
    }

    /** Customers that ever had a contract. */
    public int customers() {
        return gcids.length;
    }

    /** Contracts that were or will be active on some day. */
    public int contracts() {
        return traits.length;
    }

    /** The customer number behind an ordinal of a people bitmap. */
    public long gcid(int customer) {
        return gcids[customer];
    }

    /** The contracts active on an epoch day. */
    ActiveOn on(int day) {
        return days.of(this, day);
    }

    /** The same, those of a customer in the order of their series. */
    ActiveOn bySeries(int day) {
        return days.bySeries(this, day);
    }

    /** The first ordinal whose customer number is greater than the one given. */
    public int after(long gcid) {
        int at = Arrays.binarySearch(gcids, gcid);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The first ordinal whose customer number is not less than the one given. */
    int from(long gcid) {
        int at = Arrays.binarySearch(gcids, gcid);
        return at >= 0 ? at : -at - 1;
    }

    /** The ordinal of a customer number, negative when it has no contract. */
    int customer(long gcid) {
        return Arrays.binarySearch(gcids, gcid);
    }

    Past pastOf(int contract) {
        return pastOf[pasts[contract]];
    }

    int seriesOf(int contract) {
        return codes.seriesOfProduct[productOf[traits[contract]]];
    }

    int companyOf(int contract) {
        return codes.companyOfProduct[productOf[traits[contract]]];
    }
}

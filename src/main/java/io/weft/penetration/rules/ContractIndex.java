package io.weft.penetration.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Every contract of the group in primitive columns, customer after customer, and immutable. Twelve bytes a contract:
 * what a contract is described with (its {@link Traits}) is stored once and shared. Within a customer contracts stand
 * in the order of company and product, so that distinct products are counted without a set. ADR 0070.
 */
public final class ContractIndex {

    final GroupCodes codes;
    final long[] gcids;
    final BitSet organisations;
    final int[] first;
    final int[] traits;
    final int[] from;
    final int[] to;
    final Traits[] traitsOf;
    final Map<Sharing, RoaringBitmap> consents;
    final int mostContracts;

    /** A pair of companies, the first of which may show its customer to the second. */
    record Sharing(int writer, int reader) {}

    ContractIndex(ContractIndexBuilder builder) {
        codes = builder.codes;
        gcids = builder.gcids.trimmed();
        organisations = builder.organisations;
        first = builder.first.trimmed();
        traits = builder.traits.trimmed();
        from = builder.from.trimmed();
        to = builder.to.trimmed();
        traitsOf = builder.traitsInOrder();
        consents = Map.copyOf(builder.consents);
        int most = 0;
        for (int c = 0; c < gcids.length; c++) {
            most = Math.max(most, first[c + 1] - first[c]);
        }
        mostContracts = most;
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

    /** The first ordinal whose customer number is greater than the one given. */
    public int after(long gcid) {
        int at = Arrays.binarySearch(gcids, gcid);
        return at >= 0 ? at + 1 : -at - 1;
    }

    int companyOf(int contract) {
        return codes.companyOfProduct[traitsOf[traits[contract]].product()];
    }

    @Nullable
    RoaringBitmap consenting(int writer, int reader) {
        return consents.get(new Sharing(writer, reader));
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.rules.ContractIndex.Sharing;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Takes contracts in the order of their customers and makes an index of them. */
public final class ContractIndexBuilder {

    final GroupCodes codes;
    final LongColumn gcids = new LongColumn();
    final BitSet organisations = new BitSet();
    final IntColumn first = new IntColumn();
    final IntColumn traits = new IntColumn();
    final IntColumn from = new IntColumn();
    final IntColumn to = new IntColumn();
    final Map<Sharing, RoaringBitmap> consents = new HashMap<>();
    private final Map<Traits, Integer> known = new HashMap<>();
    private final IntColumn products = new IntColumn();

    public ContractIndexBuilder(GroupCodes codes) {
        this.codes = codes;
    }

    /** The number under which contracts of these codes are added; a product out of the catalogue is refused. */
    public int traits(ContractFacts facts) {
        int product = codes.products.of(facts.company() + "/" + facts.product());
        if (product == Codes.NONE) {
            throw new IllegalArgumentException("No product " + facts.company() + "/" + facts.product());
        }
        var found = new Traits(
                product,
                codes.channels.of(facts.channel()),
                codes.orgUnits.of(facts.company() + "/" + facts.orgUnit()),
                codes.companies.of(facts.seller()),
                codes.orgUnits.of(facts.seller() + "/" + facts.sellingUnit()));
        return known.computeIfAbsent(found, ignored -> {
            products.add(product);
            return known.size();
        });
    }

    /** Begins the next customer; customer numbers ascend. */
    public void customer(long gcid, boolean organisation) {
        if (gcids.size() > 0) {
            if (gcids.last() >= gcid) {
                throw new IllegalArgumentException("Customers must ascend");
            }
            sortLast();
        }
        if (organisation) {
            organisations.set(gcids.size());
        }
        gcids.add(gcid);
        first.add(traits.size());
    }

    /** A contract of the customer begun last, active from a day up to, not including, another (epoch days). */
    public void contract(int ofTraits, int activeFrom, int activeTo) {
        traits.add(ofTraits);
        from.add(activeFrom);
        to.add(activeTo);
    }

    /** The writing company may show this customer to the reading one today. Customers without contract are passed over. */
    public void consent(String writer, String reader, long gcid) {
        int customer = gcids.indexOf(gcid);
        int by = codes.companies.of(writer);
        int to = codes.companies.of(reader);
        if (customer >= 0 && by != Codes.NONE && to != Codes.NONE) {
            consents.computeIfAbsent(new Sharing(by, to), pair -> new RoaringBitmap())
                    .add(customer);
        }
    }

    /** The finished index; the builder is used up. */
    public ContractIndex build() {
        if (gcids.size() > 0) {
            sortLast();
        }
        first.add(traits.size());
        consents.values().forEach(RoaringBitmap::runOptimize);
        return new ContractIndex(this);
    }

    Traits[] traitsInOrder() {
        var all = new Traits[known.size()];
        known.forEach((one, ordinal) -> all[ordinal] = one);
        return all;
    }

    private void sortLast() {
        int begin = first.at(first.size() - 1);
        var byProduct = new long[traits.size() - begin];
        for (int i = 0; i < byProduct.length; i++) {
            byProduct[i] = (long) products.at(traits.at(begin + i)) << 32 | i;
        }
        Arrays.sort(byProduct);
        reorder(traits, begin, byProduct);
        reorder(from, begin, byProduct);
        reorder(to, begin, byProduct);
    }

    private static void reorder(IntColumn column, int begin, long[] order) {
        var values = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = column.at(begin + (int) order[i]);
        }
        for (int i = 0; i < order.length; i++) {
            column.set(begin + i, values[i]);
        }
    }
}

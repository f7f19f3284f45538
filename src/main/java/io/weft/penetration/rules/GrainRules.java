package io.weft.penetration.rules;

import io.weft.penetration.Filters;
import io.weft.penetration.MonthGrain;
import io.weft.penetration.Segment;
import io.weft.penetration.Slice;
import io.weft.penetration.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day by segment, company, organisation, channel and product class in one pass (domain 7.1). */
public final class GrainRules {

    private final ContractIndex index;
    private final Map<String, String> classOf;
    private final Map<Place, Row> rows = new HashMap<>();

    /** Of contracts with the same traits, persons' and then organisations'; null before the first. */
    private final @Nullable Row[] rowOf;

    private GrainRules(ContractIndex index, Map<String, String> classOf) {
        this.index = index;
        this.classOf = classOf;
        rowOf = new Row[2 * index.traitsOf.length];
    }

    private record Place(Segment segment, String company, String orgUnit, String channel, String productClass) {}

    /** What a row comes to; customers follow one another, and products of one customer. */
    private static final class Row {

        private int lastCustomer = Codes.NONE;
        private int lastProduct = Codes.NONE;
        private long customers;
        private long products;
        private long contracts;
        private long policies;
        private long cents;

        void add(int customer, int product) {
            if (customer != lastCustomer) {
                customers++;
                lastProduct = Codes.NONE;
            }
            products += product == lastProduct ? 0 : 1;
            lastCustomer = customer;
            lastProduct = product;
        }

        MonthGrain at(Place place) {
            return new MonthGrain(
                    place.segment(),
                    place.company(),
                    place.orgUnit(),
                    place.channel(),
                    place.productClass(),
                    customers,
                    products,
                    contracts,
                    policies,
                    BigDecimal.valueOf(cents, 2));
        }
    }

    /** The rows of all contracts active on a day, in no order; the class of each product by its code. */
    public static List<MonthGrain> of(ContractIndex index, LocalDate day, Map<String, String> classOf) {
        var grain = new GrainRules(index, classOf);
        grain.pass(new Selection(index, new Slice(day, Segment.ALL, Filters.none()), Viewer.group()));
        var all = new ArrayList<MonthGrain>();
        grain.rows.forEach((place, row) -> all.add(row.at(place)));
        return all;
    }

    private void pass(Selection selection) {
        var found = new int[index.mostContracts];
        for (int customer = 0; customer < index.customers(); customer++) {
            int count = selection.active(customer, found);
            boolean organisation = index.organisations.get(customer);
            for (int i = 0; i < count; i++) {
                int traits = index.traits[found[i]];
                var row = row(traits, organisation);
                row.add(customer, index.productOf[traits]);
                row.contracts++;
                row.policies += index.traitsOf[traits].policy() ? 1 : 0;
                row.cents += index.premiums[found[i]];
            }
        }
    }

    private Row row(int traits, boolean organisation) {
        int at = 2 * traits + (organisation ? 1 : 0);
        var row = rowOf[at];
        if (row == null) {
            row = rows.computeIfAbsent(place(index.traitsOf[traits], organisation), place -> new Row());
            rowOf[at] = row;
        }
        return row;
    }

    private Place place(Traits traits, boolean organisation) {
        var codes = index.codes;
        var product = codes.products.all().get(traits.product());
        var company = codes.companies.all().get(codes.companyOfProduct[traits.product()]);
        var unit = codes.orgUnits.at(traits.orgUnit());
        var channel = codes.channels.at(traits.channel());
        return new Place(
                organisation ? Segment.ORG : Segment.PERSON,
                company,
                unit == null ? "" : unit.substring(company.length() + 1),
                channel == null ? "" : channel,
                classOf.getOrDefault(product, ""));
    }
}

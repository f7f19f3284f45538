package io.weft.penetration.rules;

import io.weft.penetration.Counting;
import java.util.Arrays;

/** Counts of one range of customers on a row of days; ranges share no customer, so tallies add up. */
final class TrendTally {

    private final ContractIndex index;
    private final Counting.Unit unit;
    private final long[] ofSeries;
    private final long[] ofSeriesAnywhere;
    final Days days;
    final DayCounts customers;
    final DayCounts contracts;
    final DayCounts multiCompany;
    final DayCounts[] products;
    final DayCounts allProducts;

    TrendTally(ContractIndex index, Days days, Counting.Unit unit) {
        this.index = index;
        this.days = days;
        this.unit = unit;
        ofSeries = new long[index.codes.series.size() + 1];
        ofSeriesAnywhere = new long[ofSeries.length];
        allProducts = new DayCounts(days.count());
        customers = new DayCounts(days.count());
        contracts = new DayCounts(days.count());
        multiCompany = new DayCounts(days.count());
        products = new DayCounts[index.codes.companies.size()];
        Arrays.setAll(products, company -> new DayCounts(days.count()));
    }

    /** Adds a customer's contracts, which stand in the order of company and product. */
    void add(int[] found, int count, long home) {
        long once = 0;
        long twice = 0;
        for (int i = 0; i < count; ) {
            int company = index.companyOf(found[i]);
            int end = i;
            long its = 0;
            while (end < count && index.companyOf(found[end]) == company) {
                its |= on(found[end], home);
                end++;
            }
            addProducts(found, i, end, home);
            twice |= once & its;
            once |= its;
            i = end;
        }
        customers.add(once);
        multiCompany.add(twice);
        addSeriesAnywhere();
    }

    /** The products, series or contracts of one company. */
    private void addProducts(int[] found, int begin, int end, long home) {
        var counted = products[index.companyOf(found[begin])];
        long same = 0;
        for (int i = begin; i < end; i++) {
            long on = on(found[i], home);
            contracts.add(on);
            int product = index.productOf[index.traits[found[i]]];
            switch (unit) {
                case CONTRACTS -> add(counted, on);
                case SERIES -> ofSeries[index.codes.seriesOfProduct[product] + 1] |= on;
                case PRODUCTS -> {
                    same |= on;
                    boolean last = i + 1 == end || index.productOf[index.traits[found[i + 1]]] != product;
                    if (last) {
                        add(counted, same);
                        same = 0;
                    }
                }
            }
        }
        if (unit == Counting.Unit.SERIES) {
            for (int series = 0; series < ofSeries.length; series++) {
                counted.add(ofSeries[series]);
                ofSeriesAnywhere[series] |= ofSeries[series];
                ofSeries[series] = 0;
            }
        }
    }

    private void add(DayCounts counted, long on) {
        counted.add(on);
        allProducts.add(on);
    }

    /** A series that two companies sell is one series to the customer. */
    private void addSeriesAnywhere() {
        if (unit == Counting.Unit.SERIES) {
            for (int series = 0; series < ofSeriesAnywhere.length; series++) {
                allProducts.add(ofSeriesAnywhere[series]);
                ofSeriesAnywhere[series] = 0;
            }
        }
    }

    private long on(int contract, long home) {
        return days.between(index.from[contract], index.to[contract]) & home;
    }

    TrendTally plus(TrendTally other) {
        customers.plus(other.customers);
        contracts.plus(other.contracts);
        multiCompany.plus(other.multiCompany);
        allProducts.plus(other.allProducts);
        for (int company = 0; company < products.length; company++) {
            products[company].plus(other.products[company]);
        }
        return this;
    }
}

package io.weft.penetration.rules;

import io.weft.penetration.Counting;
import java.util.Arrays;

/** Counts of one range of customers; ranges share no customer, so tallies add up. */
final class Tally {

    private final ContractIndex index;
    private final RowPlan plan;
    private final int companies;
    private final int[] held;
    private final int[] lastCustomer;
    private final Units units;
    long customers;
    long products;
    long contracts;
    long multiCompany;
    final long[] pairs;
    final long[] rowCustomers;
    final long[] rowProducts;
    final long[] rowCross;
    final long[] rowContracts;

    Tally(ContractIndex index, RowPlan plan, Counting.Unit unit) {
        this.index = index;
        this.plan = plan;
        companies = index.codes.companies.size();
        held = new int[companies];
        pairs = new long[companies * companies];
        int rows = plan.rows();
        lastCustomer = new int[rows];
        units = Units.of(unit, index, rows);
        Arrays.fill(lastCustomer, -1);
        rowCustomers = new long[rows];
        rowProducts = new long[rows];
        rowCross = new long[rows];
        rowContracts = new long[rows];
    }

    /** Adds a customer's contracts, which stand in the order of company and product. */
    void add(int customer, int[] found, int count) {
        customers++;
        contracts += count;
        int product = Codes.NONE;
        int company = Codes.NONE;
        int companiesHeld = 0;
        for (int i = 0; i < count; i++) {
            int traits = index.traits[found[i]];
            int its = index.productOf[traits];
            if (units.begins(customer, traits, its == product)) {
                products++;
            }
            if (its != product) {
                product = its;
                if (index.codes.companyOfProduct[its] != company) {
                    company = index.codes.companyOfProduct[its];
                    held[companiesHeld++] = company;
                }
            }
            int row = plan.row(customer, found[i], traits);
            if (row != Codes.NONE) {
                addToRow(row, customer, traits);
            }
        }
        if (companiesHeld > 1) {
            addPairs(companiesHeld, 1);
        }
    }

    /** Adds customers who hold products of the same companies, a bit for each, and whose rows are counted elsewhere. */
    void addHolders(long companiesOfEach, long holders) {
        customers += companiesOfEach == 0 ? 0 : holders;
        int companiesHeld = 0;
        for (long rest = companiesOfEach; rest != 0; rest &= rest - 1) {
            held[companiesHeld++] = Long.numberOfTrailingZeros(rest);
        }
        if (companiesHeld > 1) {
            addPairs(companiesHeld, holders);
        }
    }

    private void addToRow(int row, int customer, int traits) {
        rowContracts[row]++;
        if (lastCustomer[row] != customer) {
            lastCustomer[row] = customer;
            rowCustomers[row]++;
        }
        if (units.beginsInRow(row, customer)) {
            rowProducts[row]++;
            if (plan.cross[traits]) {
                rowCross[row]++;
            }
        }
    }

    private void addPairs(int companiesHeld, long holders) {
        multiCompany += holders;
        for (int a = 0; a < companiesHeld; a++) {
            for (int b = a + 1; b < companiesHeld; b++) {
                pairs[held[a] * companies + held[b]] += holders;
            }
        }
    }

    Tally plus(Tally other) {
        customers += other.customers;
        products += other.products;
        contracts += other.contracts;
        multiCompany += other.multiCompany;
        add(pairs, other.pairs);
        add(rowCustomers, other.rowCustomers);
        add(rowProducts, other.rowProducts);
        add(rowCross, other.rowCross);
        add(rowContracts, other.rowContracts);
        return this;
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }
}

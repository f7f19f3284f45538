package io.weft.kpi.rules;

import io.weft.kpi.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer adds to the measures of the subjects he is a customer of: he stands in for M-01 to M-05 and M-10 to M-16,
 * as {@code penetration} defines them. Contracts of a subject: the group's all, a company's those it wrote, a channel's,
 * unit's or agent's those sold through it.
 */
public final class BookRules {

    /** So long without any contract makes a returning customer a new one (M-10). */
    private static final int AWAY_MONTHS = 24;

    private final Groups groups;
    private final Tally tally;
    private final Counting counting;
    private final LocalDate monthFrom;
    private final LocalDate yearFrom;
    private final int last;

    /** The subjects of the customer at hand, and his contracts with one of them; used over and over. */
    private int[] concerned = new int[16];

    private Held[] own = new Held[16];

    /** What the group adds up: contracts, series or (the usual) products ({@code P.pen.unit}, A-06, A-09). */
    public record Counting(boolean series, boolean contracts, boolean includeHome) {}

    /** The days of a month and of its year so far. */
    public record Window(LocalDate monthFrom, LocalDate yearFrom, LocalDate until) {}

    public BookRules(Groups groups, Tally tally, Window window, Counting counting) {
        this.groups = groups;
        this.tally = tally;
        this.counting = counting;
        this.monthFrom = window.monthFrom();
        this.yearFrom = window.yearFrom();
        this.last = Held.day(window.until());
    }

    /** Adds one customer with all contracts he ever had. */
    public void add(List<Held> contracts, boolean organisation) {
        own = own.length < contracts.size() ? new Held[2 * contracts.size()] : own;
        boolean several = hasSeveral(contracts.toArray(own), contracts.size());
        int subjects = concerned(contracts);
        for (int at = 0; at < subjects; at++) {
            int group = concerned[at];
            int many = ownOf(group, contracts);
            if (organisation) {
                addOrganisation(group, many);
            } else {
                addStock(group, many, several);
                addFlow(group, many, monthFrom, false);
                addFlow(group, many, yearFrom, true);
            }
        }
    }

    private int concerned(List<Held> contracts) {
        int subjects = 0;
        for (var contract : contracts) {
            for (int group : contract.groups()) {
                int at = 0;
                while (at < subjects && concerned[at] != group) {
                    at++;
                }
                if (at == subjects) {
                    concerned = subjects == concerned.length ? Arrays.copyOf(concerned, 2 * subjects) : concerned;
                    concerned[subjects++] = group;
                }
            }
        }
        return subjects;
    }

    private int ownOf(int group, List<Held> contracts) {
        int many = 0;
        for (var contract : contracts) {
            for (int one : contract.groups()) {
                if (one == group) {
                    own[many++] = contract;
                    break;
                }
            }
        }
        return many;
    }

    private void addOrganisation(int group, int many) {
        if (isActive(many, last)) {
            tally.add(group, Measure.ORG_CUSTOMERS, false, 1);
            tally.add(group, Measure.ORG_PRODUCTS, false, products(group, many, false));
        }
    }

    private void addStock(int group, int many, boolean several) {
        int contracts = 0;
        int policies = 0;
        long premium = 0;
        for (int at = 0; at < many; at++) {
            if (own[at].activeOn(last)) {
                contracts++;
                policies += own[at].policy() ? 1 : 0;
                premium += own[at].premium();
            }
        }
        if (contracts == 0) {
            return;
        }
        tally.add(group, Measure.CUSTOMERS, false, 1);
        tally.add(group, Measure.PRODUCTS, false, products(group, many, false));
        tally.add(group, Measure.CROSS_PRODUCTS, false, products(group, many, !counting.includeHome()));
        tally.add(group, Measure.CONTRACTS, false, contracts);
        tally.add(group, Measure.POLICIES_IN_FORCE, false, policies);
        tally.add(group, Measure.PREMIUM_IN_FORCE, false, premium);
        tally.premium(group, premium);
        // a part of a company learns nothing of what its customers have elsewhere (AC-01); companies do in aggregate
        //
        boolean inside = groups.at(group).kind().isInCompany();
        if (inside ? hasSeveral(own, many) : several) {
            tally.add(group, Measure.MULTI_COMPANY_CUSTOMERS, false, 1);
        }
    }

    private void addFlow(int group, int many, LocalDate firstDay, boolean year) {
        int first = Held.day(firstDay);
        if (!isActive(many, first - 1)) {
            if (isNew(many, first)) {
                tally.add(group, Measure.NEW_CUSTOMERS, year, 1);
            }
            return;
        }
        tally.add(group, Measure.ACTIVE_AT_START, year, 1);
        if (isActive(many, last)) {
            tally.add(group, Measure.RETAINED, year, 1);
        }
        for (int at = 0; at < many; at++) {
            if (own[at].policy() && !own[at].renewal() && own[at].beginsIn(first, last)) {
                tally.add(group, Measure.ADD_ON_CUSTOMERS, year, 1);
                return;
            }
        }
    }

    /** The first contract ever, or after so long without any, began in the span (M-10). */
    private boolean isNew(int many, int first) {
        int begins = Integer.MAX_VALUE;
        for (int at = 0; at < many; at++) {
            if (own[at].beginsIn(first, last)) {
                begins = Math.min(begins, own[at].from());
            }
        }
        if (begins == Integer.MAX_VALUE) {
            return false;
        }
        int longAgo = Held.day(LocalDate.ofEpochDay(begins).minusMonths(AWAY_MONTHS));
        for (int at = 0; at < many; at++) {
            if (own[at].from() < begins && own[at].until() > longAgo) {
                return false;
            }
        }
        return true;
    }

    private boolean isActive(int many, int day) {
        for (int at = 0; at < many; at++) {
            if (own[at].activeOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** Products (or what counts as such) of the active contracts; each counts where it stands first. */
    private int products(int group, int many, boolean foreignOnly) {
        int products = 0;
        for (int at = 0; at < many; at++) {
            boolean counts = own[at].activeOn(last)
                    && (!foreignOnly || groups.isForeign(group, own[at].product()))
                    && (counting.contracts() || isFirst(at));
            products += counts ? 1 : 0;
        }
        return products;
    }

    private boolean isFirst(int at) {
        for (int before = 0; before < at; before++) {
            if (own[before].activeOn(last) && isSame(own[before].product(), own[at].product())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Groups.Sold one, Groups.Sold other) {
        return counting.series() ? one.series().equals(other.series()) : one.id() == other.id();
    }

    /** Active contracts of two or more companies. */
    private boolean hasSeveral(Held[] contracts, int many) {
        @Nullable String company = null;
        for (int at = 0; at < many; at++) {
            if (contracts[at].activeOn(last)) {
                if (company != null && !company.equals(contracts[at].product().company())) {
                    return true;
                }
                company = contracts[at].product().company();
            }
        }
        return false;
    }
}

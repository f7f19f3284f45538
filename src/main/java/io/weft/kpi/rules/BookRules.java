package io.weft.kpi.rules;

import io.weft.kpi.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

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
    private final Window window;
    private final Counting counting;

    /** What the group adds up: contracts, series or (the usual) products ({@code P.pen.unit}, A-06, A-09). */
    public record Counting(boolean series, boolean contracts, boolean includeHome) {}

    /** The days of a month and of its year so far. */
    public record Window(LocalDate monthFrom, LocalDate yearFrom, LocalDate until) {}

    public BookRules(Groups groups, Tally tally, Window window, Counting counting) {
        this.groups = groups;
        this.tally = tally;
        this.window = window;
        this.counting = counting;
    }

    /** Adds one customer with all contracts he ever had. */
    public void add(List<Held> contracts, boolean organisation) {
        boolean several = companies(contracts) > 1;
        for (int group : concerned(contracts)) {
            var own = contracts.stream().filter(one -> has(one, group)).toList();
            if (organisation) {
                addOrganisation(group, own);
            } else {
                addStock(group, own, several);
                addFlow(group, own, window.monthFrom(), false);
                addFlow(group, own, window.yearFrom(), true);
            }
        }
    }

    private void addOrganisation(int group, List<Held> own) {
        var active = active(own);
        if (!active.isEmpty()) {
            tally.add(group, Measure.ORG_CUSTOMERS, false, 1);
            tally.add(group, Measure.ORG_PRODUCTS, false, distinct(active));
        }
    }

    private void addStock(int group, List<Held> own, boolean several) {
        var active = active(own);
        if (active.isEmpty()) {
            return;
        }
        var foreign = counting.includeHome()
                ? active
                : active.stream()
                        .filter(one -> groups.isForeign(group, one.product()))
                        .toList();
        tally.add(group, Measure.CUSTOMERS, false, 1);
        tally.add(group, Measure.PRODUCTS, false, distinct(active));
        tally.add(group, Measure.CROSS_PRODUCTS, false, distinct(foreign));
        tally.add(group, Measure.CONTRACTS, false, active.size());
        tally.add(
                group,
                Measure.POLICIES_IN_FORCE,
                false,
                active.stream().filter(Held::policy).count());
        long premium = active.stream().mapToLong(Held::premium).sum();
        tally.add(group, Measure.PREMIUM_IN_FORCE, false, premium);
        tally.premium(group, premium);
        // a part of a company learns nothing of what its customers have elsewhere (AC-01); companies do in aggregate
        //
        boolean inside = groups.at(group).kind().isInCompany();
        if (inside ? companies(active) > 1 : several) {
            tally.add(group, Measure.MULTI_COMPANY_CUSTOMERS, false, 1);
        }
    }

    private void addFlow(int group, List<Held> own, LocalDate firstDay, boolean year) {
        int first = Held.day(firstDay);
        int last = Held.day(window.until());
        boolean before = own.stream().anyMatch(one -> one.activeOn(first - 1));
        if (before) {
            tally.add(group, Measure.ACTIVE_AT_START, year, 1);
            if (own.stream().anyMatch(one -> one.activeOn(last))) {
                tally.add(group, Measure.RETAINED, year, 1);
            }
            if (own.stream().anyMatch(one -> one.policy() && !one.renewal() && one.beginsIn(first, last))) {
                tally.add(group, Measure.ADD_ON_CUSTOMERS, year, 1);
            }
        } else if (isNew(own, firstDay)) {
            tally.add(group, Measure.NEW_CUSTOMERS, year, 1);
        }
    }

    /** The first contract ever, or after so long without any, began in the span (M-10). */
    private boolean isNew(List<Held> own, LocalDate firstDay) {
        int last = Held.day(window.until());
        int begins = own.stream()
                .filter(one -> one.beginsIn(Held.day(firstDay), last))
                .mapToInt(Held::from)
                .min()
                .orElse(Integer.MAX_VALUE);
        if (begins == Integer.MAX_VALUE) {
            return false;
        }
        int longAgo = Held.day(LocalDate.ofEpochDay(begins).minusMonths(AWAY_MONTHS));
        return own.stream().noneMatch(one -> one.from() < begins && one.until() > longAgo);
    }

    private List<Held> active(List<Held> contracts) {
        int last = Held.day(window.until());
        return contracts.stream().filter(one -> one.activeOn(last)).toList();
    }

    private long distinct(List<Held> active) {
        if (counting.contracts()) {
            return active.size();
        }
        return counting.series()
                ? active.stream().map(one -> one.product().series()).distinct().count()
                : active.stream()
                        .mapToLong(one -> one.product().id())
                        .distinct()
                        .count();
    }

    private int companies(List<Held> contracts) {
        var companies = new HashSet<String>();
        active(contracts).forEach(one -> companies.add(one.product().company()));
        return companies.size();
    }

    private static List<Integer> concerned(List<Held> contracts) {
        var all = new ArrayList<Integer>();
        for (var one : contracts) {
            for (int group : one.groups()) {
                if (!all.contains(group)) {
                    all.add(group);
                }
            }
        }
        return all;
    }

    private static boolean has(Held contract, int group) {
        for (int one : contract.groups()) {
            if (one == group) {
                return true;
            }
        }
        return false;
    }
}

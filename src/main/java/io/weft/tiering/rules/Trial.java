package io.weft.tiering.rules;

import io.weft.tiering.RuleSet;
import io.weft.tiering.Tier;
import io.weft.tiering.WhatIf;
import io.weft.tiering.WhatIf.AgentChange;
import io.weft.tiering.WhatIf.UnitChange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries a rule on everybody: who would go where, by company, unit and agent. Who is held back by a run of grace is not;
 * a rule that begins to hold moves everybody at once. Tiers set by a person stay.
 */
public final class Trial {

    private static final int AGENTS_SHOWN = 20;

    private final FactColumns columns;
    private final Places places;
    private final TierRules rules;
    private final @Nullable TierRules against;
    private final List<Tier> from;
    private final List<Tier> to;
    private final int[] fromPlace;
    private final int[] keptPlace;

    /**
     * @param given the rule that gave the tiers customers have
     * @param against the rule to compare with; null compares with the tiers they have
     */
    public Trial(FactColumns columns, RuleSet rules, RuleSet given, @Nullable RuleSet against) {
        this.columns = columns;
        this.places = columns.places();
        this.rules = new TierRules(rules);
        this.against = against == null ? null : new TierRules(against);
        this.to = rules.tiers();
        this.from = (against == null ? given : against).tiers();
        this.fromPlace = places(places.tiers(), from);
        this.keptPlace = places(places.tiers(), to);
    }

    private static int[] places(List<String> codes, List<Tier> tiers) {
        var order = tiers.stream().map(Tier::code).toList();
        return codes.stream().mapToInt(order::indexOf).toArray();
    }

    private int before(FactColumns.Seat seat, int at) {
        if (against != null) {
            return against.decide(seat).rank();
        }
        int place = fromPlace[places.tierAt(at)];
        return place < 0 ? from.size() - 1 : place;
    }

    private int after(FactColumns.Seat seat, int at) {
        int kept = columns.overridden(at) ? keptPlace[places.tierAt(at)] : -1;
        return kept >= 0 ? kept : rules.decide(seat).rank();
    }

    /** Everything at once; {@code shift} below tells up from down when both rules have the same tiers. */
    public WhatIf run() {
        long begin = System.nanoTime();
        var tally = new Tally();
        var seat = columns.seat();
        for (int at = 0; at < columns.size(); at++) {
            seat.at(at);
            tally.add(at, before(seat, at), after(seat, at));
        }
        return tally.result(begin);
    }

    /** Customers who would go from one tier to another: those with the smallest numbers greater than {@code after}. */
    public List<Long> people(String fromTier, String toTier, long after, int limit) {
        int row = index(from, fromTier);
        int column = index(to, toTier);
        var found = new TreeSet<Long>();
        var seat = columns.seat();
        for (int at = 0; at < columns.size(); at++) {
            long gcid = columns.gcid(at);
            if (gcid <= after || found.size() == limit && gcid > found.last()) {
                continue;
            }
            seat.at(at);
            if (before(seat, at) == row && after(seat, at) == column) {
                found.add(gcid);
                if (found.size() > limit) {
                    found.pollLast();
                }
            }
        }
        return List.copyOf(found);
    }

    private static int index(List<Tier> tiers, String code) {
        return tiers.stream().map(Tier::code).toList().indexOf(code);
    }

    /** Which way a move goes, by the place in each list: comparable because both go from high to low. */
    private boolean isUp(int row, int column) {
        return (long) column * from.size() < (long) row * to.size();
    }

    private boolean isSame(int row, int column) {
        return from.get(row).code().equals(to.get(column).code());
    }

    private UnitTally newTally() {
        return new UnitTally(from.size() - 1, to.size() - 1);
    }

    /** Sums by tier, unit and agent. */
    private final class Tally {

        private final long[][] matrix = new long[from.size()][to.size()];
        private final long[] premiumBefore = new long[from.size()];
        private final long[] premiumAfter = new long[to.size()];
        private final UnitTally[] units = new UnitTally[places.units().size()];
        private final int[] bookSize = new int[places.agents().size()];
        private final int[] bookUp = new int[places.agents().size()];
        private final int[] bookDown = new int[places.agents().size()];
        private final int[] agentUnit = new int[places.agents().size()];
        private long moved;
        private long overridden;

        Tally() {
            Arrays.setAll(units, i -> newTally());
            Arrays.fill(agentUnit, -1);
        }

        void add(int at, int row, int column) {
            long premium = columns.annualPremium(at);
            matrix[row][column]++;
            premiumBefore[row] += premium;
            premiumAfter[column] += premium;
            boolean same = isSame(row, column);
            boolean up = !same && isUp(row, column);
            int agent = places.agentAt(at);
            bookSize[agent]++;
            agentUnit[agent] = places.unitAt(at);
            if (!same) {
                moved++;
                (up ? bookUp : bookDown)[agent]++;
            }
            if (columns.overridden(at)) {
                overridden++;
            }
            units[places.unitAt(at)].add(premium, row, column, same ? 0 : up ? 1 : -1);
        }

        WhatIf result(long begin) {
            var changed = agents();
            return new WhatIf(
                    columns.day(),
                    columns.size(),
                    moved,
                    overridden,
                    from,
                    to,
                    matrix,
                    money(premiumBefore),
                    money(premiumAfter),
                    unitChanges(),
                    changed.stream().limit(AGENTS_SHOWN).toList(),
                    changed.stream()
                            .filter(agent -> agent.moved() * 10 > agent.customers())
                            .count(),
                    (System.nanoTime() - begin) / 1_000_000);
        }

        private List<AgentChange> agents() {
            var agents = new ArrayList<AgentChange>();
            for (int i = 0; i < bookSize.length; i++) {
                var name = places.agents().get(i);
                if (!name.isEmpty() && bookUp[i] + bookDown[i] > 0) {
                    agents.add(new AgentChange(name, bookSize[i], bookUp[i] + bookDown[i], bookUp[i], bookDown[i]));
                }
            }
            agents.sort(Comparator.comparingLong(AgentChange::moved).reversed().thenComparing(AgentChange::agent));
            return agents;
        }

        private List<UnitChange> unitChanges() {
            for (int i = 0; i < agentUnit.length; i++) {
                if (agentUnit[i] >= 0 && !places.agents().get(i).isEmpty()) {
                    units[agentUnit[i]].agents++;
                }
            }
            Map<String, UnitTally> companies = new LinkedHashMap<>();
            var changes = new ArrayList<UnitChange>();
            for (int i = 0; i < units.length; i++) {
                var name = places.units().get(i);
                var company = name.indexOf('/') < 0 ? name : name.substring(0, name.indexOf('/'));
                companies.computeIfAbsent(company, c -> newTally()).add(units[i]);
                if (name.indexOf('/') > 0) {
                    changes.add(units[i].change(name));
                }
            }
            companies.forEach((company, tally) -> changes.add(tally.change(company)));
            changes.sort(Comparator.comparing(UnitChange::isCompany)
                    .thenComparing(UnitChange::premium)
                    .reversed()
                    .thenComparing(UnitChange::unit));
            return changes;
        }
    }

    private static List<BigDecimal> money(long[] fen) {
        return Arrays.stream(fen).mapToObj(one -> BigDecimal.valueOf(one, 2)).collect(Collectors.toList());
    }
}

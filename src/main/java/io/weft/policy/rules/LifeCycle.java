package io.weft.policy.rules;

import io.weft.policy.LifeStage;
import io.weft.policy.StageChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The life-cycle stage of a customer on a day, from contracts alone (SR-CUS-20). Contracts that follow each other with no
 * longer gap than allowed are one spell; what comes after a longer gap is a return.
 */
public final class LifeCycle {

    private final Limits limits;
    private final List<Contract> contracts;
    private final List<Trouble> troubles;
    private final List<Spell> spells;

    public LifeCycle(Limits limits, Collection<Contract> contracts, Collection<Trouble> troubles) {
        this.limits = limits;
        this.contracts =
                contracts.stream().sorted(Comparator.comparing(Contract::from)).toList();
        this.troubles = List.copyOf(troubles);
        this.spells = spells();
    }

    /** Only what was known on that day counts: contracts that begin later do not. */
    public LifeStage on(LocalDate day) {
        if (contracts.isEmpty() || contracts.get(0).from().isAfter(day)) {
            return LifeStage.PROSPECT;
        }
        List<Contract> active =
                contracts.stream().filter(contract -> contract.activeOn(day)).toList();
        if (troubles.stream().anyMatch(one -> one.on(day) && (one.unpaid() || !active.isEmpty()))) {
            return LifeStage.AT_RISK;
        }
        if (active.isEmpty()) {
            LocalDate ended = ended(day);
            return day.isAfter(ended.plusDays(limits.gapDays())) ? LifeStage.LOST : LifeStage.AT_RISK;
        }
        return served(day, active);
    }

    private LifeStage served(LocalDate day, List<Contract> active) {
        Spell spell = spells.stream()
                .filter(one -> !one.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        if (spell.isReturn() && day.isBefore(spell.from().plusMonths(limits.backMonths()))) {
            return LifeStage.WON_BACK;
        }
        long series = active.stream().map(Contract::series).distinct().count();
        if (series >= limits.matureSeries() || !day.isBefore(spell.from().plusYears(limits.matureYears()))) {
            return LifeStage.MATURE;
        }
        boolean fresh = day.isBefore(spell.from().plusMonths(limits.newMonths()));
        return series < 2 && fresh ? LifeStage.NEW : LifeStage.GROWING;
    }

    /** When the last contract up to that day ended. */
    private LocalDate ended(LocalDate day) {
        return contracts.stream()
                .filter(contract -> !contract.from().isAfter(day))
                .map(Contract::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Every change up to a day, oldest first; none for somebody who never had a contract. */
    public List<StageChange> changes(LocalDate until) {
        List<StageChange> changes = new ArrayList<>();
        LifeStage before = LifeStage.PROSPECT;
        for (LocalDate day : turningDays(until)) {
            LifeStage stage = on(day);
            if (stage != before) {
                changes.add(new StageChange(day, stage));
                before = stage;
            }
        }
        return changes;
    }

    private TreeSet<LocalDate> turningDays(LocalDate until) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Contract contract : contracts) {
            days.add(contract.from());
            if (!contract.to().isAfter(until)) {
                days.add(contract.to());
                days.add(contract.to().plusDays(limits.gapDays() + 1L));
            }
        }
        for (Spell spell : spells) {
            days.add(spell.from().plusMonths(limits.newMonths()));
            days.add(spell.from().plusMonths(limits.backMonths()));
            days.add(spell.from().plusYears(limits.matureYears()));
        }
        for (Trouble trouble : troubles) {
            days.add(trouble.from());
            if (!trouble.to().isAfter(until)) {
                days.add(trouble.to());
            }
        }
        days.removeIf(day -> day.isAfter(until));
        return days;
    }

    private List<Spell> spells() {
        List<Spell> found = new ArrayList<>();
        LocalDate end = LocalDate.MIN;
        for (Contract contract : contracts) {
            if (found.isEmpty() || end.plusDays(limits.gapDays()).isBefore(contract.from())) {
                found.add(new Spell(contract.from(), !found.isEmpty()));
            }
            end = found.isEmpty() || contract.to().isAfter(end) ? contract.to() : end;
        }
        return found;
    }

    /** The parameters {@code P.stage.*}. */
    public record Limits(int newMonths, int matureSeries, int matureYears, int gapDays, int backMonths) {}

    /**
     * A contract that was or is active.
     *
     * @param to first day no longer active; {@link #NO_END} while no end is known
     */
    public record Contract(String series, LocalDate from, LocalDate to) {

        /** Far enough, and days can still be added to it. */
        public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

        boolean activeOn(LocalDate day) {
            return !from.isAfter(day) && day.isBefore(to);
        }
    }

    /**
     * Something that puts the customer at risk: a complaint, or premium that is not paid.
     *
     * @param to first day it is over
     */
    public record Trouble(LocalDate from, LocalDate to, boolean unpaid) {

        boolean on(LocalDate day) {
            return !from.isAfter(day) && day.isBefore(to);
        }
    }

    private record Spell(LocalDate from, boolean isReturn) {}
}

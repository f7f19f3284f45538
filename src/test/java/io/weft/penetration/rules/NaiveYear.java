package io.weft.penetration.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.weft.penetration.People;
import io.weft.penetration.Period;
import io.weft.penetration.Slice;
import io.weft.penetration.rules.Sample.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of customers in the year up to the day of a slice, of the contracts that count at its start and at its end. */
record NaiveYear(Slice slice, List<Contract> ofTheStart, List<Contract> ofTheEnd) {

    Set<Long> of(People.Kind kind) {
        var customers = atStart();
        switch (kind) {
            case BEGAN -> customers = began();
            case ADDED -> customers = added();
            case STAYED -> customers.retainAll(atEnd());
            case START -> {}
            case MANY_START -> customers = manyAtStart();
            case MANY_STAYED -> {
                customers = manyAtStart();
                customers.retainAll(atEnd());
            }
            case LEFT -> customers.removeAll(atEnd());
            default -> throw new IllegalArgumentException("Not of a year: " + kind);
        }
        return customers;
    }

    private Set<Long> atStart() {
        var eve = Period.yearUntil(slice.asOf()).first().minusDays(1);
        return ofTheStart.stream()
                .filter(one -> one.activeOn(eve))
                .map(Contract::gcid)
                .collect(toSet());
    }

    private Set<Long> manyAtStart() {
        var eve = Period.yearUntil(slice.asOf()).first().minusDays(1);
        return ofTheStart.stream()
                .filter(one -> one.activeOn(eve))
                .collect(groupingBy(Contract::gcid, counting()))
                .entrySet()
                .stream()
                .filter(held -> held.getValue() >= 4)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private Set<Long> atEnd() {
        return ofTheEnd.stream()
                .filter(one -> one.activeOn(slice.asOf()))
                .map(Contract::gcid)
                .collect(toSet());
    }

    private Set<Long> began() {
        var period = Period.yearUntil(slice.asOf());
        return ofTheEnd.stream()
                .filter(one -> within(period, one.from()))
                .filter(one -> ofTheEnd.stream()
                        .noneMatch(older -> older.gcid() == one.gcid()
                                && older.from().isBefore(one.from())
                                && older.to().isAfter(one.from().minusMonths(24))))
                .map(Contract::gcid)
                .collect(toSet());
    }

    private Set<Long> added() {
        var period = Period.yearUntil(slice.asOf());
        var added = ofTheStart.stream()
                .filter(one -> within(period, one.from()))
                .filter(one -> one.about().policy() && !one.about().renewal())
                .map(Contract::gcid)
                .collect(toSet());
        added.retainAll(atStart());
        return added;
    }

    private static boolean within(Period period, LocalDate day) {
        return !day.isBefore(period.first()) && !day.isAfter(period.last());
    }
}

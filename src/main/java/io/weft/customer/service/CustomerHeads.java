package io.weft.customer.service;

import static java.util.stream.Collectors.groupingBy;

import io.weft.access.Scope;
import io.weft.customer.CustomerHeader;
import io.weft.customer.CustomerRow;
import io.weft.customer.Gender;
import io.weft.customer.MatchedOn;
import io.weft.customer.ProfileField;
import io.weft.customer.store.CustomerQueries;
import io.weft.customer.store.CustomerScope;
import io.weft.customer.store.RecordFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the head of a customer's page and the lines of a list from the records in sight. */
@Component
@RequiredArgsConstructor
public class CustomerHeads {

    private final CustomerQueries queries;
    private final GoldenDisplay display;
    private final Clock clock;

    CustomerHeader header(List<RecordFacts> records, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        RecordFacts first = records.get(0);
        GoldenRecord golden = new GoldenRecord(records);
        LocalDate born = born(golden, scope);
        List<Long> open =
                records.stream().filter(RecordFacts::open).map(RecordFacts::id).toList();
        return new CustomerHeader(
                first.gcid(),
                Objects.requireNonNull(shown(golden, ProfileField.NAME, scope)),
                first.kind(),
                gender(golden),
                born,
                born == null ? null : Period.between(born, today).getYears(),
                scope.seesNames() ? shown(golden, ProfileField.MOBILE, scope) : null,
                shown(golden, ProfileField.REGION, scope),
                companies(records),
                queries.restrictions(open, today),
                queries.isSealed(first.gcid(), new CustomerScope(scope, today)),
                handMade(records, scope));
    }

    /** A line for each customer, in the order given; customers that left the viewer's reach meanwhile are left out. */
    List<CustomerRow> rows(Map<Long, MatchedOn> found, Scope scope) {
        CustomerScope customers = new CustomerScope(scope, LocalDate.now(clock));
        Map<Long, List<RecordFacts>> records =
                queries.records(found.keySet(), customers).stream().collect(groupingBy(RecordFacts::gcid));
        Map<Long, Integer> contracts = queries.contracts(found.keySet(), customers);
        List<CustomerRow> rows = new ArrayList<>();
        found.forEach((gcid, matchedOn) -> {
            if (records.containsKey(gcid)) {
                rows.add(row(records.get(gcid), contracts.getOrDefault(gcid, 0), matchedOn, scope));
            }
        });
        return rows;
    }

    private CustomerRow row(List<RecordFacts> records, int contracts, MatchedOn matchedOn, Scope scope) {
        GoldenRecord golden = new GoldenRecord(records);
        return new CustomerRow(
                records.get(0).gcid(),
                Objects.requireNonNull(shown(golden, ProfileField.NAME, scope)),
                records.get(0).kind(),
                gender(golden),
                born(golden, scope),
                scope.seesNames() ? shown(golden, ProfileField.MOBILE, scope) : null,
                shown(golden, ProfileField.REGION, scope),
                companies(records),
                contracts,
                matchedOn);
    }

    private @Nullable String shown(GoldenRecord golden, ProfileField field, Scope scope) {
        return golden.value(field).map(value -> display.masked(value, scope)).orElse(null);
    }

    private static @Nullable Gender gender(GoldenRecord golden) {
        return golden.value(ProfileField.GENDER)
                .map(value -> (Gender) value.stored())
                .orElse(null);
    }

    private static @Nullable LocalDate born(GoldenRecord golden, Scope scope) {
        return golden.value(ProfileField.BIRTH_DATE)
                .map(value -> (LocalDate) value.stored())
                .map(date -> scope.seesNames() ? date : date.withDayOfYear(1))
                .orElse(null);
    }

    private static List<String> companies(List<RecordFacts> records) {
        return records.stream().map(RecordFacts::company).distinct().sorted().toList();
    }

    static @Nullable Long handMade(List<RecordFacts> records, Scope scope) {
        return records.stream()
                .filter(record -> record.madeBy() != null && record.company().equals(scope.company()))
                .map(RecordFacts::id)
                .findFirst()
                .orElse(null);
    }
}

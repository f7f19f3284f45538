package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerLine;
import io.weft.customer.CustomerLines;
import io.weft.customer.CustomerRow;
import io.weft.customer.PageAfter;
import io.weft.customer.PartyKind;
import io.weft.customer.store.LastContactQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer list: who is found, how old, and when somebody last spoke with them. */
@Service
@RequiredArgsConstructor
public class CustomerList {

    private final CustomerSearch search;
    private final LastContactQueries contacts;
    private final GradedCustomers grades;
    private final Clock clock;

    @Transactional(readOnly = true)
    public CustomerLines find(CustomerFilter filter, PageAfter page, Scope scope) {
        var found = search.find(filter, page, scope);
        var gcids = found.rows().stream().map(CustomerRow::gcid).toList();
        var last = contacts.of(gcids, scope.company());
        var graded = grades.of(gcids, scope);
        var rows = found.rows().stream()
                .map(row -> new CustomerLine(row, age(row), last.get(row.gcid()), graded.get(row.gcid())))
                .toList();
        return new CustomerLines(rows, found.next());
    }

    private @Nullable Integer age(CustomerRow row) {
        var born = row.birthDate();
        return born == null || row.kind() == PartyKind.ORG
                ? null
                : Period.between(born, LocalDate.now(clock)).getYears();
    }
}

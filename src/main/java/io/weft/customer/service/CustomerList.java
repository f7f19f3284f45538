package io.weft.customer.service;

import io.weft.access.Scope;
import io.weft.customer.CustomerFilter;
import io.weft.customer.CustomerLine;
import io.weft.customer.CustomerLines;
import io.weft.customer.CustomerRow;
import io.weft.customer.MatchedOn;
import io.weft.customer.PageAfter;
import io.weft.customer.PartyKind;
import io.weft.customer.store.LastContactQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer list: who is found, how old, and when somebody last spoke with them. */
@Service
@RequiredArgsConstructor
public class CustomerList {

    private final CustomerSearch search;
    private final CustomerHeads heads;
    private final LastContactQueries contacts;
    private final GradedCustomers grades;
    private final Clock clock;

    @Transactional(readOnly = true)
    public CustomerLines find(CustomerFilter filter, PageAfter page, Scope scope) {
        var found = search.find(filter, page, scope);
        return new CustomerLines(lines(found.rows(), scope), found.next());
    }

    /** These customers in the order given, as far as they are in reach. */
    @Transactional(readOnly = true)
    public List<CustomerLine> of(long[] gcids, Scope scope) {
        var lines = new ArrayList<CustomerLine>();
        for (int begin = 0; begin < gcids.length; begin += PageAfter.LARGEST) {
            var some = new LinkedHashMap<Long, MatchedOn>();
            for (long gcid : Arrays.copyOfRange(gcids, begin, Math.min(gcids.length, begin + PageAfter.LARGEST))) {
                some.put(gcid, MatchedOn.ALL);
            }
            lines.addAll(lines(heads.rows(some, scope), scope));
        }
        return lines;
    }

    private List<CustomerLine> lines(List<CustomerRow> rows, Scope scope) {
        var gcids = rows.stream().map(CustomerRow::gcid).toList();
        var last = contacts.of(gcids, scope.company());
        var graded = grades.of(gcids, scope);
        return rows.stream()
                .map(row -> new CustomerLine(row, age(row), last.get(row.gcid()), graded.get(row.gcid())))
                .toList();
    }

    private @Nullable Integer age(CustomerRow row) {
        var born = row.birthDate();
        return born == null || row.kind() == PartyKind.ORG
                ? null
                : Period.between(born, LocalDate.now(clock)).getYears();
    }
}

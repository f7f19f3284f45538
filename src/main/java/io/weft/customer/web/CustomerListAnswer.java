package io.weft.customer.web;

import io.weft.customer.CustomerPage;
import io.weft.customer.CustomerRow;
import io.weft.customer.Gender;
import io.weft.customer.MatchedOn;
import io.weft.customer.PartyKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of customers as JSON; {@code next} goes into {@code after} of the next call and is null at the end. */
record CustomerListAnswer(List<Line> rows, @Nullable String next) {

    static CustomerListAnswer of(CustomerPage page) {
        return new CustomerListAnswer(page.rows().stream().map(Line::of).toList(), page.next());
    }

    /** One customer. */
    record Line(
            String gcid,
            String name,
            PartyKind kind,
            @Nullable Gender gender,
            @Nullable LocalDate birthDate,
            @Nullable String mobile,
            @Nullable String region,
            List<String> companies,
            int contracts,
            MatchedOn matchedOn) {

        static Line of(CustomerRow row) {
            return new Line(
                    Long.toString(row.gcid()),
                    row.name(),
                    row.kind(),
                    row.gender(),
                    row.birthDate(),
                    row.mobile(),
                    row.region(),
                    row.companies(),
                    row.contracts(),
                    row.matchedOn());
        }
    }
}

package io.weft.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a customer's page: golden values over the companies open to the viewer, masked.
 *
 * @param gcid the customer's number today, also when it was asked for by an older one
 * @param sealed something more exists that no consent opens; neither what nor where
 * @param handMade the record the viewer's company made by hand and may edit, if there is one
 */
public record CustomerHeader(
        long gcid,
        String name,
        PartyKind kind,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable String mobile,
        @Nullable String region,
        List<String> companies,
        List<Restriction> restrictions,
        boolean sealed,
        @Nullable Long handMade) {

    public boolean mayBeApproached() {
        return restrictions.isEmpty();
    }
}

package io.weft.customer.web;

import io.weft.customer.CustomerHeader;
import io.weft.customer.CustomerProfile;
import io.weft.customer.PartyKind;
import io.weft.customer.ProfileField;
import io.weft.customer.Restriction;
import io.weft.customer.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as JSON: golden values with their source and age, masked.
 *
 * @param sealed something more exists that no consent opens to the caller
 */
record CustomerAnswer(
        String gcid,
        String name,
        PartyKind kind,
        @Nullable Integer age,
        List<String> companies,
        boolean sealed,
        List<Restriction> restrictions,
        int completeness,
        List<Value> values) {

    static CustomerAnswer of(CustomerHeader header, CustomerProfile profile) {
        return new CustomerAnswer(
                Long.toString(header.gcid()),
                header.name(),
                header.kind(),
                header.age(),
                header.companies(),
                header.sealed(),
                header.restrictions(),
                profile.completeness(),
                profile.values().stream()
                        .map(v -> new Value(v.field(), v.value(), v.company(), v.verified(), v.observedAt()))
                        .toList());
    }

    /** One golden value. */
    record Value(
            ProfileField field,
            String value,
            String company,
            Verification verified,
            @Nullable Instant observedAt) {}
}

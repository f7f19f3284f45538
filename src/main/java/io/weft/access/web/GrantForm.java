package io.weft.access.web;

import io.weft.access.GrantRole;
import io.weft.access.Role;
import io.weft.access.ScopeLevel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role to grant; without a reach the role's usual one. */
record GrantForm(
        @NotNull @Nullable Role role,
        @Nullable ScopeLevel scope,
        @Nullable @Size(max = 20) String company,
        @Nullable @Size(max = 60) String orgUnit,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static GrantForm empty() {
        return new GrantForm(null, null, null, null, null, null);
    }

    GrantRole toCommand(LocalDate today) {
        var wanted = role == null ? Role.R05 : role;
        return new GrantRole(
                wanted,
                scope == null ? wanted.usualReach() : scope,
                Fields.orNull(company),
                Fields.orNull(orgUnit),
                validFrom == null ? today : validFrom,
                validTo);
    }
}

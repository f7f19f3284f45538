package io.weft.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One grant of a user; {@code validTo} is the last day. */
public record GrantView(
        long id,
        Role role,
        ScopeLevel scope,
        @Nullable String company,
        @Nullable String orgUnit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean live,
        boolean over) {

    /** Where it holds, when it is not the user's own place. */
    public String place() {
        return orgUnit == null ? String.valueOf(company) : company + " · " + orgUnit;
    }
}

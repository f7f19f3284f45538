package io.weft.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role to be granted; no company means the user's own, no unit the user's own. */
public record GrantRole(
        Role role,
        ScopeLevel scope,
        @Nullable String company,
        @Nullable String orgUnit,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}

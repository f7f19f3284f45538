package io.weft.access;

import org.jspecify.annotations.Nullable;

/** A role somebody holds today, and how far it reaches. No company given means the user's own. */
public record Grant(
        Role role,
        ScopeLevel scope,
        @Nullable String company,
        @Nullable String orgUnit) {}

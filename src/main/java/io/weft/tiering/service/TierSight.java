package io.weft.tiering.service;

import io.weft.access.Scope;
import java.util.Optional;

/**
 * Whose view of tiers somebody gets (design 3.6): a company's people what their company may know, group duties and group
 * offices that of the whole group. The group's view betrays what is sealed, so nobody of a company ever gets it.
 */
final class TierSight {

    private static final String GROUP = "";

    private TierSight() {}

    /** A company code, empty text for the group; none for somebody without either. */
    static Optional<String> of(Scope scope) {
        if (scope.groupDuty()) {
            return Optional.of(GROUP);
        }
        if (scope.company() != null) {
            return Optional.of(scope.company());
        }
        return scope.seesAll() ? Optional.of(GROUP) : Optional.empty();
    }
}

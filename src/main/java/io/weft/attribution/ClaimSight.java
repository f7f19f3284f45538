package io.weft.attribution;

import io.weft.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Whose claims and entries a viewer may see: the group's, those his company is a party of, or those of his agents and his own.
 *
 * @param agents {@code LIFE/L000017}
 */
public record ClaimSight(boolean all, @Nullable String company, String[] agents, long user) {

    /** Only single people's: neither the group's nor a whole company's. */
    public boolean isOfPeople() {
        return !all && company == null;
    }

    public static ClaimSight of(Scope scope) {
        return new ClaimSight(
                scope.seesAll(), scope.wholeCompany() ? scope.company() : null, scope.agentKeys(), scope.userId());
    }
}

package io.weft.penetration.service;

import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.penetration.Viewer;
import java.util.Set;

/** Whose figures a scope may count: the group's, a subsidiary's, or those of a part of its organisation. */
final class Viewers {

    /** Stands for no company and no unit: nothing is counted. */
    private static final String NOBODY = "";

    private Viewers() {}

    static Viewer of(Scope scope) {
        if (scope.seesAll()) {
            return Viewer.group();
        }
        if (scope.company() == null || !scope.level().atLeast(ScopeLevel.ORG)) {
            return Viewer.of(NOBODY);
        }
        if (scope.wholeCompany()) {
            return Viewer.of(scope.company());
        }
        var units = scope.orgUnitKeys();
        return new Viewer(scope.company(), units.length == 0 ? Set.of(NOBODY) : Set.of(units));
    }
}

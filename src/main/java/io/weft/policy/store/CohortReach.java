package io.weft.policy.store;

import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import io.weft.policy.CohortFilter;
import io.weft.policy.CohortSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which policies a viewer's cohorts are made of: all for the group; for a company what it wrote or sold; for a part of the
 * organisation what is booked in, or was sold from, its units; nothing below that. A consent opens customers, not the
 * book of another company.
 */
public record CohortReach(Scope scope, CohortSubject by, CohortFilter filter) {

    /** The conditions over {@code policy_policy p}, {@code catalog_product pr}, {@code workforce_agent a}. */
    String where() {
        var all = new ArrayList<String>(List.of(reach()));
        if (by == CohortSubject.AGENT && scope.company() != null && !scope.seesAll()) {
            all.add("p.selling_company = :viewer");
        }
        filter.given().forEach((subject, code) -> all.add(narrowed(subject, code)));
        return String.join(" and ", all);
    }

    private String reach() {
        if (scope.seesAll()) {
            return "true";
        }
        if (scope.company() == null || !scope.level().atLeast(ScopeLevel.ORG)) {
            return "false";
        }
        return scope.wholeCompany()
                ? "(p.company = :viewer or p.selling_company = :viewer)"
                : "(p.company || '/' || p.org_unit = any(:viewerUnits)"
                        + " or p.selling_company || '/' || coalesce(p.selling_org_unit, a.org_unit) = any(:viewerUnits))";
    }

    private static String narrowed(CohortSubject subject, String code) {
        boolean none = code.equals(CohortFilter.NONE);
        return switch (subject) {
            case COMPANY -> "p.company = :company";
            case CHANNEL -> "p.channel = :channel";
            case CLASS -> "pr.class = :class";
            case AGENT -> none ? "p.agent_no is null" : "p.selling_company || '/' || p.agent_no = :agent";
            case ORG_UNIT, UNIT_TREE ->
                none
                        ? "p.org_unit is null"
                        : code.endsWith(CohortFilter.ALONE)
                                ? "p.company || '/' || p.org_unit || '!' = :orgUnit"
                                : "(p.company, p.org_unit) in (select company, code from below)";
            case ALL -> "true";
        };
    }

    /** What the conditions bind. */
    Map<String, Object> params() {
        var params = new HashMap<String, Object>();
        params.put("by", by.name());
        params.put("under", filter.orgUnit().endsWith(CohortFilter.ALONE) ? "" : filter.orgUnit());
        params.put("viewer", scope.company() == null ? "" : scope.company());
        params.put("viewerUnits", scope.orgUnitKeys());
        params.put("company", filter.company());
        params.put("channel", filter.channel());
        params.put("class", filter.productClass());
        params.put("orgUnit", filter.orgUnit());
        params.put("agent", filter.agent());
        return params;
    }
}

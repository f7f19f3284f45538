package io.weft.lead.store;

import io.weft.access.AgentRef;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import java.util.HashMap;
import java.util.Map;

/**
 * The one place that writes down which leads a viewer may see: those his side gave, and those offered to his side. Docs:
 * docs/rules/lead.md, "Who sees what".
 */
public final class LeadScope {

    private static final String GIVEN_BY_ME = """
            (l.from_user = :viewer
             or (l.from_company, l.from_agent_no) in (select * from unnest(:agentCompanies, :agentNumbers)))
            """;
    private static final String GIVEN_BY_UNIT =
            "(" + GIVEN_BY_ME + " or l.from_company || '/' || l.from_org_unit = any(:units))";
    private static final String GIVEN_BY_COMPANY = "(l.from_company = :company or l.from_user = :viewer)";

    /** Nothing is received before it was offered; a lead a finder pursues himself is not offered to anybody. */
    private static final String OFFERED = "l.mode = 'REFERRAL' and l.offered_at is not null and ";

    private static final String RECEIVED_BY_ME = OFFERED + """
            (l.to_user = :viewer
             or (l.to_company, l.to_agent_no) in (select * from unnest(:agentCompanies, :agentNumbers)))
            """;
    private static final String RECEIVED_BY_COMPANY = OFFERED + "l.to_company = :company";

    private final Scope scope;

    public LeadScope(Scope scope) {
        this.scope = scope;
    }

    /** The lead may be seen at all. */
    public String inReach() {
        return scope.seesAll() ? "true" : "(" + given() + " or " + received() + ")";
    }

    /** The viewer's side gave it. */
    public String given() {
        if (scope.seesAll()) {
            return "true";
        }
        if (scope.wholeCompany()) {
            return GIVEN_BY_COMPANY;
        }
        return scope.level() == ScopeLevel.ORG ? GIVEN_BY_UNIT : GIVEN_BY_ME;
    }

    /** It was offered to the viewer's side. A leader of a unit sees his company's queue, from which he hands leads on. */
    public String received() {
        if (scope.seesAll()) {
            return "l.mode = 'REFERRAL'";
        }
        return "(" + (scope.wholeCompany() || hasDesk() ? RECEIVED_BY_COMPANY : RECEIVED_BY_ME) + ")";
    }

    /** It waits for this viewer: to be handed on, to be accepted. */
    public String waiting() {
        String desk = hasDesk()
                ? " or (l.to_user is null and l.to_company = :company and l.stage in ('OFFERED', 'RETURNED'))"
                : "";
        return "(l.mode = 'REFERRAL' and ((l.to_user = :viewer and l.stage = 'OFFERED')" + desk + "))";
    }

    private boolean hasDesk() {
        return scope.may(Permission.DEAL_EDIT) && scope.company() != null;
    }

    /** What the conditions of this class bind. */
    public Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("viewer", scope.userId());
        params.put("company", scope.company() == null ? "" : scope.company());
        params.put("units", scope.orgUnitKeys());
        params.put(
                "agentCompanies", scope.agents().stream().map(AgentRef::company).toArray(String[]::new));
        params.put(
                "agentNumbers", scope.agents().stream().map(AgentRef::agentNo).toArray(String[]::new));
        return params;
    }
}

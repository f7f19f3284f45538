package io.weft.customer.store;

import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.access.Scope;
import io.weft.access.ScopeLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The one place that writes down which customers and which of their records a viewer may see (AC-01, PR-CON-01, design 3.6).
 * Every query over customers is put together with it. Docs: docs/rules/identity.md, "Who sees what".
 */
public final class CustomerScope {

    // A value, not "exists": the planner would answer "exists" from a hash over everybody's consents, built for one
    // page.
    private static final String OPEN = """
            (%1$s.company = :viewerCompany
             or coalesce((select true
                          from customer_source_record sibling
                          join customer_consent consent on consent.source_record_id = sibling.id
                         where sibling.gcid = %1$s.gcid
                           and sibling.company = %1$s.company
                           and sibling.retracted_at is null
                           and consent.purpose = 'SHARE_XSELL'
                           and consent.to_company = :viewerCompany
                           and consent.status = 'GIVEN'
                           and (consent.expires_at is null or consent.expires_at > :today)
                         limit 1), false))
            """;

    private static final String SOLD = """
            coalesce((select true
                      from customer_relation sold
                     where sold.source_record_id = %1$s.id
                       and sold.contract_no is not null
                       and sold.seller_company = :viewerCompany
                     limit 1), false)
            """;

    private static final String AGENTS = "(select * from unnest(:agentCompanies, :agentNumbers))";
    private static final String UNITS = "(select * from unnest(:unitCompanies, :unitCodes))";

    private static final String ACTIVE = " and rel.active_from <= :today and :today < rel.active_to";

    // What cannot match is not even looked at: assignments have no service agent and no unit, records made by hand no
    // agent.
    private static final String CONTRACT = " and rel.via in ('POLICY', 'HOLDING')";
    private static final String NOT_MADE = " and rel.via <> 'CREATED'";

    private static final String RELATED =
            "select v.gcid from customer_relation rel join customer_source_record v on v.id = rel.source_record_id"
                    + " where v.retracted_at is null and ";

    private static final String CREATED =
            "select v.gcid from customer_source_record v where v.created_by_user = :viewer and v.retracted_at is null";

    private final Scope scope;
    private final LocalDate today;

    public CustomerScope(Scope scope, LocalDate today) {
        this.scope = scope;
        this.today = today;
    }

    /** The record may be seen whole. */
    public String open(String alias) {
        return scope.seesAll() ? "true" : OPEN.formatted(alias);
    }

    /** The viewer's company sold a contract of the record, so its basic identity is known there. */
    String sold(String alias) {
        return scope.seesAll() ? "true" : SOLD.formatted(alias);
    }

    /** The record may be seen at all. */
    public String inSight(String alias) {
        return scope.seesAll() ? "true" : "(" + open(alias) + " or " + sold(alias) + ")";
    }

    /** The record may be seen, and its customer is in reach; a record in sight of a whole company puts its customer in reach. */
    public String shown(String alias) {
        return startsFromOwn()
                ? "(" + inSight(alias) + " and " + inReach(alias + ".gcid") + ")"
                : seesAnybody() ? inSight(alias) : "false";
    }

    /** The contract of this relation row may be seen. */
    public String contractInSight(String relation, String record) {
        return scope.seesAll()
                ? "true"
                : "(%s.seller_company = :viewerCompany or %s)".formatted(relation, open(record));
    }

    /** The customer of this number is in reach: in sight of the company, and among those the viewer's level covers. */
    public String inReach(String gcid) {
        if (!seesAnybody()) {
            return "false";
        }
        if (scope.seesAll()) {
            return "true";
        }
        if (scope.wholeCompany()) {
            return ("coalesce((select true from customer_source_record v"
                            + " where v.gcid = %s and v.retracted_at is null and %s limit 1), false)")
                    .formatted(gcid, inSight("v"));
        }
        return looksAfter(gcid);
    }

    /** As {@link #mine()} for one customer, whose few contracts are compared with all agents and units at once. */
    private String looksAfter(String gcid) {
        String related = RELATED + "v.gcid = " + gcid + (scope.level() == ScopeLevel.ORG ? "" : ACTIVE) + " and ("
                + "rel.seller_company || '/' || rel.agent_no = any(:agentKeys)"
                + " or rel.company || '/' || rel.service_agent_no = any(:agentKeys)"
                + (scope.level() == ScopeLevel.ORG
                        ? " or rel.company || '/' || rel.org_unit = any(:unitKeys)"
                                + " or rel.seller_company || '/' || rel.selling_org_unit = any(:unitKeys)"
                        : "")
                + ")";
        return "coalesce((select true from (" + related + " union all " + CREATED + " and v.gcid = " + gcid
                + ") own limit 1), false)";
    }

    /** Whether the customers in reach are a part of the company's, known by {@link #mine()}. */
    public boolean startsFromOwn() {
        return seesAnybody() && !scope.seesAll() && !scope.wholeCompany();
    }

    /** The reach of a unit, which is the same for all who have it, but for the customers they made themselves. */
    public boolean isOfUnits() {
        return startsFromOwn() && scope.level() == ScopeLevel.ORG;
    }

    /** The numbers of the customers the viewer made himself. */
    String made() {
        return CREATED;
    }

    /** The numbers of the customers a viewer's agents or units look after, and those he made himself. */
    public String mine() {
        boolean units = scope.level() == ScopeLevel.ORG;
        String active = units ? "" : ACTIVE;
        String agents = RELATED + "(rel.seller_company, rel.agent_no) in " + AGENTS + NOT_MADE + active
                + " union all "
                + RELATED + "(rel.company, rel.service_agent_no) in " + AGENTS + CONTRACT + active
                + " union all "
                + CREATED;
        return !units
                ? agents
                : agents
                        + " union all "
                        + RELATED + "(rel.company, rel.org_unit) in " + UNITS + CONTRACT
                        + " union all "
                        + RELATED + "(rel.seller_company, rel.selling_org_unit) in " + UNITS + CONTRACT;
    }

    /** Nobody is in reach of an administrator, or of a user without a company who has no group-wide duty. */
    public boolean seesAnybody() {
        return scope.seesCustomers() && (scope.seesAll() || scope.company() != null);
    }

    /** What the conditions of this class bind. */
    public Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("viewerCompany", scope.company() == null ? "" : scope.company());
        params.put("viewer", scope.userId());
        params.put("today", today);
        params.put(
                "agentCompanies", scope.agents().stream().map(AgentRef::company).toArray(String[]::new));
        params.put(
                "agentNumbers", scope.agents().stream().map(AgentRef::agentNo).toArray(String[]::new));
        params.put(
                "unitCompanies",
                scope.orgUnits().stream().map(OrgUnitRef::company).toArray(String[]::new));
        params.put("agentKeys", scope.agentKeys());
        params.put("unitKeys", scope.orgUnitKeys());
        params.put("unitCodes", scope.orgUnits().stream().map(OrgUnitRef::code).toArray(String[]::new));
        return params;
    }
}

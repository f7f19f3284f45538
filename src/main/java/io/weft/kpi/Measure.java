package io.weft.kpi;

import static io.weft.kpi.MetricUnit.CNY;
import static io.weft.kpi.MetricUnit.COUNT;
import static io.weft.kpi.Nature.FLOW;
import static io.weft.kpi.Nature.STOCK;
import static io.weft.kpi.SubjectKind.AGENT;
import static io.weft.kpi.SubjectKind.BRANCH;
import static io.weft.kpi.SubjectKind.CHANNEL;
import static io.weft.kpi.SubjectKind.COMPANY;
import static io.weft.kpi.SubjectKind.GROUP;
import static io.weft.kpi.SubjectKind.TEAM;

import java.util.EnumSet;
import java.util.Set;

/**
 * The elementary numbers metrics are made of. Each is given by one {@link MeasureSource}; one that no source gives, or whose
 * source was never fed, is "not fed". A new one is a constant here, its words in the messages, and a source.
 */
public enum Measure {
    CUSTOMERS(COUNT, STOCK),
    PRODUCTS(COUNT, STOCK),
    CROSS_PRODUCTS(COUNT, STOCK, CHANNEL, BRANCH, TEAM, AGENT),
    CONTRACTS(COUNT, STOCK),
    MULTI_COMPANY_CUSTOMERS(COUNT, STOCK, GROUP, COMPANY, CHANNEL, AGENT),
    POLICIES_IN_FORCE(COUNT, STOCK),
    PREMIUM_IN_FORCE(CNY, STOCK),
    TOP_CUSTOMER_PREMIUM(CNY, STOCK, GROUP, COMPANY),
    ORG_CUSTOMERS(COUNT, STOCK),
    ORG_PRODUCTS(COUNT, STOCK),
    NEW_CUSTOMERS(COUNT, FLOW),
    ACTIVE_AT_START(COUNT, FLOW),
    ADD_ON_CUSTOMERS(COUNT, FLOW),
    RETAINED(COUNT, FLOW),
    AGENT_CUSTOMERS(COUNT, STOCK, GROUP, COMPANY),
    TOP_AGENT_CUSTOMERS(COUNT, STOCK, GROUP, COMPANY),
    SHARING_CUSTOMERS(COUNT, STOCK, GROUP, COMPANY),
    /** Cross-sold premium whose credit nothing can take back any more (M-07). */
    XSALE_PREMIUM_FINAL(CNY, FLOW, true),
    /** Cross-sold premium that is booked but may still be reversed (M-07). */
    XSALE_PREMIUM_PROVISIONAL(CNY, FLOW, true),
    /** Cross-sold income other than premium (M-08); never added to balances. */
    XSALE_OTHER(CNY, FLOW, true),
    WRITTEN_PREMIUM(CNY, FLOW),
    FYP(CNY, FLOW),
    FYC(CNY, FLOW),
    FYC_CROSS(CNY, FLOW),
    APE(CNY, FLOW),
    STANDARD_PREMIUM(CNY, FLOW),
    NEW_POLICIES(COUNT, FLOW),
    POLICIES_AT_START(COUNT, FLOW),
    POLICIES_SUSPENDED(COUNT, FLOW),
    POLICIES_SURRENDERED(COUNT, FLOW),
    HEADCOUNT_START(COUNT, STOCK, GROUP, COMPANY, CHANNEL, BRANCH, TEAM),
    HEADCOUNT_END(COUNT, STOCK, GROUP, COMPANY, CHANNEL, BRANCH, TEAM),
    ACTIVE_AGENTS(COUNT, STOCK, GROUP, COMPANY, CHANNEL, BRANCH, TEAM),
    HIRED_13(COUNT, STOCK, GROUP, COMPANY, CHANNEL, BRANCH, TEAM),
    HIRED_13_SERVING(COUNT, STOCK, GROUP, COMPANY, CHANNEL, BRANCH, TEAM),
    LEADS_ACCEPTED(COUNT, FLOW, true),
    LEADS_WON(COUNT, FLOW, true),
    LEADS_REFERRED(COUNT, FLOW, true),
    REFERRALS_WON(COUNT, FLOW, true),
    CLAIMS_DECIDED(COUNT, FLOW, true, GROUP, COMPANY),
    CLAIMS_FIRST_TIME(COUNT, FLOW, true, GROUP, COMPANY),
    PERSISTENCY_13_DUE(CNY, STOCK),
    PERSISTENCY_13_PAID(CNY, STOCK),
    PERSISTENCY_13_POLICIES(COUNT, STOCK),
    PERSISTENCY_13_KEPT(COUNT, STOCK),
    /** The part of the premium due that the combined rate comes to (PR-ANA-08). */
    PERSISTENCY_13_COMBINED(CNY, STOCK),
    PERSISTENCY_25_DUE(CNY, STOCK),
    PERSISTENCY_25_PAID(CNY, STOCK),
    PERSISTENCY_25_POLICIES(COUNT, STOCK),
    PERSISTENCY_25_KEPT(COUNT, STOCK),
    PERSISTENCY_25_COMBINED(CNY, STOCK),
    RENEWALS_DUE(COUNT, FLOW),
    RENEWALS_DONE(COUNT, FLOW),
    /** Expiring policies we did not decline to renew. */
    RENEWALS_OFFERED(COUNT, FLOW),
    RENEWALS_TAKEN(COUNT, FLOW),
    NPS_PROMOTERS(COUNT, FLOW),
    NPS_DETRACTORS(COUNT, FLOW),
    NPS_ANSWERS(COUNT, FLOW),
    CSAT_TOP2(COUNT, FLOW),
    CSAT_ANSWERS(COUNT, FLOW),
    SELLING_COSTS(CNY, FLOW),
    CARE_CONTACTED(COUNT, STOCK),
    CARE_CUSTOMERS(COUNT, STOCK),
    REQUESTS(COUNT, FLOW),
    REQUESTS_ONLINE(COUNT, FLOW),
    REQUESTS_FIRST_CONTACT(COUNT, FLOW),
    REQUESTS_IN_TIME(COUNT, FLOW),
    COMPLAINTS(COUNT, FLOW),
    SETTLEMENTS_DUE(COUNT, FLOW),
    SETTLEMENTS_IN_TIME(COUNT, FLOW),
    LOSS_CASES_COMPLETE(COUNT, FLOW),
    LOSS_CASES_IN_TIME(COUNT, FLOW),
    EARNED_PREMIUM(CNY, FLOW),
    INCURRED_CLAIMS(CNY, FLOW),
    EXPENSES(CNY, FLOW);

    private final MetricUnit unit;
    private final Nature nature;
    private final boolean sided;
    private final Set<SubjectKind> kinds;

    Measure(MetricUnit unit, Nature nature, SubjectKind... kinds) {
        this(unit, nature, false, kinds);
    }

    Measure(MetricUnit unit, Nature nature, boolean sided, SubjectKind... kinds) {
        this.unit = unit;
        this.nature = nature;
        this.sided = sided;
        this.kinds = kinds.length == 0 ? EnumSet.allOf(SubjectKind.class) : Set.of(kinds);
    }

    public MetricUnit unit() {
        return unit;
    }

    public Nature nature() {
        return nature;
    }

    /** Taken once for the seller and once for the product side (SR-KPI-07). */
    public boolean isSided() {
        return sided;
    }

    /** Whether it can be said of such a subject at all. */
    public boolean isSaidOf(SubjectKind kind) {
        return kinds.contains(kind);
    }

    public String messageKey() {
        return "kpi.measure." + name();
    }
}

package io.weft.access;

import static io.weft.access.Permission.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The permission matrix (domain 2.1, 2.3) as one table: a role, its default reach, and what it may do.
 *
 * <p>R20 administers users and parameters and sees no customer. R01 and R02 see customers without names. R16, R17 and
 * R19, granted group-wide, act under a group-level duty: they see all, with a logged reason (AC-01).
 */
public enum Role {
    R01(ScopeLevel.GRP, CUSTOMER_VIEW, PENETRATION_VIEW, CATALOG_VIEW, CATALOG_EDIT, ORG_VIEW, JOB_VIEW),
    R02(ScopeLevel.GRP, CUSTOMER_VIEW, PENETRATION_VIEW, CATALOG_VIEW, ORG_VIEW, JOB_VIEW),
    R03(
            ScopeLevel.SUB,
            CUSTOMER_VIEW,
            CUSTOMER_EXPORT,
            PENETRATION_VIEW,
            CATALOG_VIEW,
            ORG_VIEW,
            FEED_VIEW,
            FEED_RUN,
            JOB_VIEW),
    R04(
            ScopeLevel.ORG,
            CUSTOMER_VIEW,
            CUSTOMER_EDIT,
            CUSTOMER_UNMASK,
            CUSTOMER_EXPORT,
            CONTACT_LOG,
            PENETRATION_VIEW,
            CATALOG_VIEW,
            ORG_VIEW,
            JOB_VIEW),
    R05(ScopeLevel.OWN, CUSTOMER_VIEW, CUSTOMER_EDIT, CUSTOMER_UNMASK, CONTACT_LOG, CATALOG_VIEW, JOB_VIEW),
    R06(ScopeLevel.OWN, CUSTOMER_VIEW, CONTACT_LOG, CATALOG_VIEW, JOB_VIEW),
    R07(ScopeLevel.OWN, CUSTOMER_VIEW, CONTACT_LOG, CATALOG_VIEW, JOB_VIEW),
    R08(ScopeLevel.OWN, CUSTOMER_VIEW, CUSTOMER_UNMASK, CATALOG_VIEW, JOB_VIEW),
    R09(ScopeLevel.ORG, CUSTOMER_VIEW, CUSTOMER_EDIT, CUSTOMER_UNMASK, CONTACT_LOG, CATALOG_VIEW, JOB_VIEW),
    R10(ScopeLevel.OWN, CUSTOMER_VIEW, CATALOG_VIEW, JOB_VIEW),
    R11(ScopeLevel.OWN, CUSTOMER_VIEW, CUSTOMER_EDIT, CUSTOMER_UNMASK, CONTACT_LOG, CATALOG_VIEW, JOB_VIEW),
    R12(ScopeLevel.SUB, CATALOG_VIEW, ORG_VIEW, JOB_VIEW),
    R13(ScopeLevel.SUB, CATALOG_VIEW, ORG_VIEW, JOB_VIEW),
    R14(ScopeLevel.OWN),
    R15(ScopeLevel.SUB, CATALOG_VIEW, JOB_VIEW),
    R16(
            ScopeLevel.GRP,
            CUSTOMER_VIEW,
            CUSTOMER_UNMASK,
            PENETRATION_VIEW,
            CATALOG_VIEW,
            ORG_VIEW,
            FEED_VIEW,
            JOB_VIEW,
            AUDIT_VIEW),
    R17(
            ScopeLevel.GRP,
            CUSTOMER_VIEW,
            CUSTOMER_EDIT,
            CUSTOMER_UNMASK,
            PENETRATION_VIEW,
            CATALOG_VIEW,
            ORG_VIEW,
            FEED_VIEW,
            FEED_RUN,
            JOB_VIEW,
            IDENTITY_LINKS),
    R18(ScopeLevel.GRP, PENETRATION_VIEW, CATALOG_VIEW, CATALOG_EDIT, ORG_VIEW, JOB_VIEW),
    R19(ScopeLevel.GRP, CUSTOMER_VIEW, PENETRATION_VIEW, CATALOG_VIEW, ORG_VIEW, FEED_VIEW, JOB_VIEW, AUDIT_VIEW),
    R20(
            ScopeLevel.GRP,
            CATALOG_VIEW,
            CATALOG_EDIT,
            ORG_VIEW,
            ORG_EDIT,
            USER_EDIT,
            FEED_VIEW,
            FEED_RUN,
            JOB_VIEW,
            AUDIT_VIEW,
            CALENDAR_EDIT),
    R22(ScopeLevel.SUB, ORG_VIEW, JOB_VIEW),
    /** A service account: the core systems push feeds and read everything the API offers. */
    CORE(
            ScopeLevel.GRP,
            API,
            FEED_VIEW,
            FEED_RUN,
            CUSTOMER_VIEW,
            CONTACT_LOG,
            PENETRATION_VIEW,
            CATALOG_VIEW,
            ORG_VIEW,
            JOB_VIEW,
            IDENTITY_LINKS);

    private final ScopeLevel usualReach;
    private final Set<Permission> permissions;

    Role(ScopeLevel usualReach, Permission... permissions) {
        this.usualReach = usualReach;
        this.permissions = EnumSet.noneOf(Permission.class);
        this.permissions.addAll(Arrays.asList(permissions));
    }

    /** The reach a grant of this role has unless the admin says otherwise. */
    public ScopeLevel usualReach() {
        return usualReach;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** Group-level duty when granted group-wide: sees everything, and every look is logged with a reason (AC-01). */
    public boolean isGroupDuty() {
        return this == R16 || this == R17 || this == R19 || this == CORE;
    }

    /** Group offices that see customers only in aggregate or without names. */
    public boolean isPseudonymous() {
        return this == R01 || this == R02;
    }

    /** The key of its name in the messages, {@code role.R05}. */
    public String messageKey() {
        return "role." + name();
    }
}

package io.weft.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roles (domain 2.1) and the permission matrix (domain 2.3) as one table.
 *
 * <p>R20 administers users and parameters and sees no customer. R01 and R02 see customers without names. R16, R17 and
 * R19, granted group-wide, act under a group-level duty: they see all, with a logged reason (AC-01). CORE is the service
 * account of the core systems: it pushes every feed and reads all the API offers. A customer (R21) does not sign in here.
 */
public enum Role {
    R01(ScopeLevel.GRP),
    R02(ScopeLevel.GRP),
    R03(ScopeLevel.SUB),
    R04(ScopeLevel.ORG),
    R05(ScopeLevel.OWN),
    R06(ScopeLevel.OWN),
    R07(ScopeLevel.OWN),
    R08(ScopeLevel.OWN),
    R09(ScopeLevel.ORG),
    R10(ScopeLevel.OWN),
    R11(ScopeLevel.OWN),
    R12(ScopeLevel.SUB),
    R13(ScopeLevel.SUB),
    R14(ScopeLevel.OWN),
    R15(ScopeLevel.SUB),
    R16(ScopeLevel.GRP),
    R17(ScopeLevel.GRP),
    R18(ScopeLevel.GRP),
    R19(ScopeLevel.GRP),
    R20(ScopeLevel.GRP),
    R22(ScopeLevel.SUB),
    CORE(ScopeLevel.GRP);

    private static final String MATRIX = """
                             R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R20 R22 CORE
            CUSTOMER_VIEW     x   x   x   x   x   x   x   x   x   x   x   .   .   .   .   x   x   .   x   .   .   x
            CUSTOMER_EDIT     .   .   .   x   x   .   .   .   x   .   x   .   .   .   .   .   x   .   .   .   .   .
            CUSTOMER_UNMASK   .   .   .   x   x   .   .   x   x   .   x   .   .   .   .   x   x   .   .   .   .   .
            CUSTOMER_EXPORT   .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CONTACT_LOG       .   .   .   x   x   x   x   .   x   .   x   .   .   .   .   .   .   .   .   .   .   x
            TASK_ASSIGN       .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            PENETRATION_VIEW  x   x   x   x   .   .   .   .   .   .   .   .   .   .   .   x   x   x   x   .   .   x
            FEED_VIEW         .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   x   x   .   x   x   .   x
            FEED_RUN          .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   x   .   x
            LEAD_VIEW         x   x   x   x   x   x   x   x   x   .   x   .   .   .   .   x   .   .   x   .   .   .
            LEAD_EDIT         .   .   x   x   x   x   x   .   x   .   x   .   .   .   .   .   .   .   .   .   .   .
            DEAL_EDIT         .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CLAIM_VIEW        x   x   x   x   x   x   x   .   .   .   x   .   .   .   x   x   .   .   x   .   .   x
            CLAIM_EDIT        .   .   x   x   x   x   x   .   .   .   x   .   .   .   .   .   .   .   .   .   .   .
            CLAIM_DECIDE      .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CLAIM_RULE        x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            LEDGER_VIEW       x   x   x   x   x   x   x   .   .   .   x   .   .   .   x   x   .   .   x   .   .   x
            LEDGER_EXPORT     x   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   .   x   .   .   .
            RULES_VIEW        x   x   x   .   .   .   .   .   .   .   .   .   .   .   x   x   .   x   x   x   .   .
            RULES_EDIT        x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .
            RULES_APPROVE     x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            TIER_APPROVE_BUSINESS .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            TIER_APPROVE_MARKETING x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            TIER_OVERRIDE     .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            TIER_OVERRIDE_APPROVE .   .   x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            KPI_VIEW          x   x   x   x   x   x   x   x   .   .   x   .   .   .   .   x   .   .   x   .   .   x
            KPI_PLAN          x   .   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            KPI_SCHEME        x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            KPI_APPROVE       x   x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .
            CATALOG_VIEW      x   x   x   x   x   x   x   x   x   x   x   x   x   .   x   x   x   x   x   x   x   x
            CATALOG_EDIT      x   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   x   .   .
            ORG_VIEW          x   x   x   x   .   .   .   .   .   .   .   x   x   .   x   x   x   x   x   x   x   x
            ORG_EDIT          .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .
            USER_EDIT         .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .
            JOB_VIEW          x   x   x   x   x   x   x   x   x   x   x   x   x   .   x   x   x   x   x   x   x   x
            AUDIT_VIEW        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   x   x   .   .
            CALENDAR_EDIT     .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .
            DATA_QUALITY      .   .   x   .   .   .   .   .   .   .   .   .   .   .   .   x   x   .   x   .   .   .
            TAG_DECIDE        .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   .
            IDENTITY_LINKS    .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x   .   .   .   .   x
            API               .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   .   x
            """;

    static {
        var lines =
                MATRIX.lines().map(line -> List.of(line.trim().split("\\s+"))).toList();
        var roles = lines.get(0).stream().map(Role::valueOf).toList();
        for (var line : lines.subList(1, lines.size())) {
            var permission = Permission.valueOf(line.get(0));
            for (int i = 0; i < roles.size(); i++) {
                if (line.get(i + 1).equals("x")) {
                    roles.get(i).permissions.add(permission);
                }
            }
        }
    }

    private final ScopeLevel usualReach;
    private final Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    Role(ScopeLevel usualReach) {
        this.usualReach = usualReach;
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

    /** The roles that may do this, for the page that explains the matrix. */
    public static Set<Role> with(Permission permission) {
        return Arrays.stream(values())
                .filter(role -> role.permissions.contains(permission))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}

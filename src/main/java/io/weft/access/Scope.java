package io.weft.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose records the viewer may see: the union of the live grants that show customers. Every query that returns customer
 * data takes one; a handler gets it by declaring a parameter of this type.
 *
 * <p>What the level means: {@code OWN} and {@code TEAM} – customers of {@link #agents}; {@code ORG} – contracts of {@link
 * #orgUnits} or of {@link #agents}; {@code SUB} – every customer of {@link #company}; {@code GRP} – all, without names
 * when {@link #pseudonymous}, with a logged reason when {@link #groupDuty}. Nothing is open when {@link
 * #seesCustomers} is false. Customers the user created by hand ({@link #userId}) are his own on every level. What another
 * company holds stays sealed for {@link #company} until a consent opens it (AC-01).
 *
 * @param company the company whose eyes the viewer has; none in the group office
 * @param agents the user's own agent, his subordinates, or the agents of the units in {@link #orgUnits}
 * @param orgUnits the whole subtree, not only its root
 * @param groupDuty acts under R16, R17 or R19 for the group: sees all, logged
 * @param pseudonymous R01, R02: rows without names or contact data
 */
public record Scope(
        long userId,
        String login,
        @Nullable String company,
        ScopeLevel level,
        Set<AgentRef> agents,
        Set<OrgUnitRef> orgUnits,
        boolean groupDuty,
        boolean pseudonymous,
        Set<Permission> permissions) {

    public Scope {
        agents = Set.copyOf(agents);
        orgUnits = Set.copyOf(orgUnits);
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean seesCustomers() {
        return may(Permission.CUSTOMER_VIEW);
    }

    /** Nothing is sealed and no row is out of reach. */
    public boolean seesAll() {
        return groupDuty || level == ScopeLevel.GRP;
    }

    /** Names may be shown (masked as always). */
    public boolean seesNames() {
        return seesCustomers() && !pseudonymous;
    }

    /** All customers of {@link #company}, whoever looks after them. */
    public boolean wholeCompany() {
        return level == ScopeLevel.SUB;
    }

    /** {@code LIFE/L000017}, for {@code = any(:agents)}. */
    public String[] agentKeys() {
        return agents.stream().map(AgentRef::toString).sorted().toArray(String[]::new);
    }

    /** {@code PC/P31}, for {@code = any(:units)}. */
    public String[] orgUnitKeys() {
        return orgUnits.stream().map(OrgUnitRef::toString).sorted().toArray(String[]::new);
    }

    /** Somebody who sees everything; for jobs that act for the system, never for a request. */
    public static Scope system() {
        return new Scope(
                0, "system", null, ScopeLevel.GRP, Set.of(), Set.of(), true, false, Set.of(Permission.values()));
    }
}

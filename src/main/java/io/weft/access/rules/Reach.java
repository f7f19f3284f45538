package io.weft.access.rules;

import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.access.ScopeLevel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the live grants of one user reach, before subtrees and teams are looked up.
 *
 * @param leaders agents whose subordinates are within reach
 * @param unitRoots units whose subtrees are within reach
 * @param furtherCompanies whole companies besides {@code company}
 */
public record Reach(
        ScopeLevel level,
        @Nullable String company,
        Set<AgentRef> agents,
        Set<AgentRef> leaders,
        Set<OrgUnitRef> unitRoots,
        Set<String> furtherCompanies,
        boolean groupDuty,
        boolean pseudonymous) {}

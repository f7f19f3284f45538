package io.weft.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What access must know about agents; the module that owns them implements it (SPI). */
public interface AgentDirectory {

    /** Everybody who reports to this agent, directly or through others; without the agent himself. */
    Set<AgentRef> agentsUnder(AgentRef manager);

    /** The agents whose home is one of these units (the units themselves, not what is below). */
    Set<AgentRef> agentsIn(Collection<OrgUnitRef> orgUnits);

    Optional<AgentPlace> find(AgentRef agent);

    /** The lowest agent_no of the company without a leave date. */
    Optional<AgentPlace> firstServing(String company);
}

package io.weft.workforce.service;

import io.weft.access.AgentDirectory;
import io.weft.access.AgentPlace;
import io.weft.access.AgentRef;
import io.weft.access.OrgUnitRef;
import io.weft.workforce.store.AgentPlaceQueries;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells access who is whose superior and who sits where, from the register of agents. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
class RegisteredAgents implements AgentDirectory {

    private final AgentPlaceQueries places;

    @Override
    public Set<AgentRef> agentsUnder(AgentRef manager) {
        return places.under(manager);
    }

    @Override
    public Set<AgentRef> agentsIn(Collection<OrgUnitRef> orgUnits) {
        return orgUnits.isEmpty() ? Set.of() : places.in(orgUnits);
    }

    @Override
    public Optional<AgentPlace> find(AgentRef agent) {
        return places.find(agent);
    }

    @Override
    public Optional<AgentPlace> firstServing(String company) {
        return places.firstServing(company);
    }
}

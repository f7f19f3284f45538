package io.weft.access.service;

import io.weft.access.AgentDirectory;
import io.weft.access.AgentPlace;
import io.weft.access.OrgUnitRef;
import io.weft.access.store.OrgUnitQueries;
import io.weft.access.store.User;
import io.weft.access.store.UserRepository;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the demo agent and the demo branch manager where the fed organisation has a place for them. */
@Service
@RequiredArgsConstructor
class DemoPlaces {

    private final UserRepository users;
    private final OrgUnitQueries orgUnits;
    private final ObjectProvider<AgentDirectory> agents;
    private final Accounts accounts;

    @Transactional
    void follow() {
        var directory = agents.getIfAvailable();
        if (directory != null) {
            users.findByFollowsIsNotNull().forEach(user -> follow(user, directory));
        }
    }

    private void follow(User user, AgentDirectory directory) {
        var company = user.getCompany();
        if (company == null) {
            return;
        }
        directory.firstServing(company).ifPresent(first -> {
            if ("FIRST_AGENT".equals(user.getFollows())) {
                user.isNamed(first.name());
                user.worksAt(company, first.orgUnit(), first.agent().agentNo());
            } else {
                user.worksAt(company, provinceOf(company, first), null);
            }
            users.saveAndFlush(user);
            accounts.forget(user.id());
        });
    }

    private @Nullable String provinceOf(String company, AgentPlace agent) {
        return agent.orgUnit() == null
                ? null
                : orgUnits.provinceAbove(new OrgUnitRef(company, agent.orgUnit()))
                        .orElse(null);
    }
}

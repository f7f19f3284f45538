package io.weft.tiering.service;

import io.weft.access.AgentRef;
import io.weft.access.Scope;
import io.weft.customer.service.CustomerDirectory;
import io.weft.tiering.DueCustomer;
import io.weft.tiering.FollowUpPlan;
import io.weft.tiering.Standing;
import io.weft.tiering.Strategy;
import io.weft.tiering.store.PlanQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follow-up plans: while a customer is in a tier, the tier's strategy is his plan; a new tier replaces it (SR-CUS-08). The
 * next contact is due a rhythm after the last answered one, or after the plan began.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class FollowUpPlans {

    private static final int KEPT = 6;
    private static final int SHOWN = 5;

    private final PlanQueries queries;
    private final Strategies strategies;
    private final CustomerDirectory customers;
    private final Clock clock;

    /** The plan that holds first, then those it replaced; none in the view of the group, where nobody is called. */
    public List<FollowUpPlan> of(Standing standing) {
        if (standing.viewer().isEmpty()) {
            return List.of();
        }
        var current = strategies.current();
        return queries.of(standing.viewer(), standing.gcid(), KEPT).stream()
                .map(stay -> new FollowUpPlan(
                        stay.tier(),
                        stay.startedOn(),
                        stay.endedOn(),
                        current.get(stay.tier()),
                        stay.endedOn() == null ? due(standing, current.get(stay.tier())) : null))
                .toList();
    }

    private static @Nullable LocalDate due(Standing standing, @Nullable Strategy strategy) {
        if (strategy == null || strategy.contactDays() == null) {
            return null;
        }
        var from = standing.lastContact() == null ? standing.since() : standing.lastContact();
        return from.plusDays(strategy.contactDays());
    }

    /** Customers of the viewer's agents who are due, the longest overdue first. */
    public List<DueCustomer> due(Scope scope) {
        if (scope.company() == null || scope.agents().isEmpty() || !scope.seesNames()) {
            return List.of();
        }
        var withRhythm = strategies.current().values().stream()
                .filter(strategy -> strategy.contactDays() != null)
                .toList();
        return queries.due(
                new PlanQueries.Asked(
                        scope.company(),
                        scope.agents().stream()
                                .filter(agent -> agent.company().equals(scope.company()))
                                .map(AgentRef::agentNo)
                                .collect(Collectors.toSet()),
                        withRhythm.stream().map(Strategy::tier).toList(),
                        withRhythm.stream().map(Strategy::contactDays).toList(),
                        LocalDate.now(clock),
                        customers.inReach("d.gcid", scope)),
                SHOWN);
    }

    /** Names as this viewer may see them. */
    public Map<Long, String> names(List<DueCustomer> due, Scope scope) {
        return customers.names(due.stream().map(DueCustomer::gcid).toList(), scope);
    }
}

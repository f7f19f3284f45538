package io.weft.kpi.service;

import io.weft.access.Scope;
import io.weft.customer.ContactCursor;
import io.weft.customer.service.CustomerDirectory;
import io.weft.kpi.AgentContact;
import io.weft.kpi.AgentContacts;
import io.weft.kpi.KpiSight;
import io.weft.kpi.LeftAgent;
import io.weft.kpi.OrphanCount;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.UnitWork;
import io.weft.kpi.store.SubjectQueries;
import io.weft.kpi.store.UnitQueries;
import io.weft.penetration.Breakdown;
import io.weft.penetration.Dimension;
import io.weft.penetration.Filters;
import io.weft.penetration.Slice;
import io.weft.penetration.service.PenetrationService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of a branch or team: what its agents do, and whom those who left have left behind. */
@Service
@RequiredArgsConstructor
public class Branches {

    /** Contacts shown at once. */
    private static final int PAGE = 50;

    private final UnitQueries units;
    private final SubjectQueries subjects;
    private final CustomerDirectory customers;
    private final PenetrationService penetration;
    private final Clock clock;

    /** What the agents of a unit logged from the first of the month to the day, and the ones who logged least. */
    @Transactional(readOnly = true)
    public UnitWork work(SubjectName unit, LocalDate day, Scope scope, int most) {
        if (!KpiSight.of(scope).sees(unit.asSubject())) {
            throw new KpiNotFound(unit.subject());
        }
        return units.work(new UnitQueries.Ask(unit.subject(), day, first(day), end(day)), most);
    }

    /** What an agent logged from the first of the month to the day; customers out of reach stay nameless. */
    @Transactional(readOnly = true)
    public AgentContacts contacts(String agent, LocalDate day, ContactCursor before, Scope scope) {
        var subject = new Subject(SubjectKind.AGENT, agent);
        if (!KpiSight.of(scope).sees(subject)) {
            throw new KpiNotFound(agent);
        }
        var name = subjects.find(subject).orElseThrow(() -> new KpiNotFound(agent));
        var found = units.contacts(new UnitQueries.AskOne(agent, first(day), end(day)), before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var records = shown.stream().map(AgentContact::recordId).distinct().toList();
        return new AgentContacts(
                name,
                day,
                shown,
                customers.labels(records, scope),
                found.size() > PAGE ? shown.get(PAGE - 1).cursor() : null);
    }

    private OffsetDateTime first(LocalDate day) {
        return day.withDayOfMonth(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /**
     * Customers of the slice whose active contract names no agent, or one who has left.
     *
     * @param slice of the unit
     */
    @Transactional(readOnly = true)
    public OrphanCount orphans(String unit, Slice slice, Scope scope) {
        var left = units.left(unit, slice.asOf());
        var withoutAgent = penetration.now(among(slice, List.of(Filters.NONE)), Breakdown.none(), scope);
        if (left.isEmpty()) {
            return new OrphanCount(withoutAgent.customers(), 0, List.of());
        }
        var byAgent = new HashMap<String, LeftAgent>();
        left.forEach(agent -> byAgent.put(agent.agent(), agent));
        var figures =
                penetration.now(among(slice, List.copyOf(byAgent.keySet())), Breakdown.by(Dimension.AGENT), scope);
        var agents = figures.rows().stream()
                .filter(row -> byAgent.containsKey(String.valueOf(row.key().get(0))))
                .map(row -> new OrphanCount.OfAgent(
                        byAgent.get(String.valueOf(row.key().get(0))), row.customers()))
                .sorted(Comparator.comparingLong(OrphanCount.OfAgent::customers).reversed())
                .toList();
        return new OrphanCount(withoutAgent.customers(), figures.customers(), agents);
    }

    private static Slice among(Slice slice, List<String> agents) {
        return slice.filteredBy(slice.filters().with(Dimension.AGENT, agents.toArray(String[]::new)));
    }
}

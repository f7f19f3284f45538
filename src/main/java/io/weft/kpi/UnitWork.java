package io.weft.kpi;

import java.util.List;

/**
 * What the agents of a unit logged in a span.
 *
 * @param agents those who serve
 * @param active of them with at least one contact
 * @param idle those with the fewest contacts
 */
public record UnitWork(long agents, long active, long contacts, List<AgentWork> idle) {

    public static UnitWork nobody() {
        return new UnitWork(0, 0, 0, List.of());
    }
}

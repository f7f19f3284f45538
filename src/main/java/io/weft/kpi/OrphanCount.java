package io.weft.kpi;

import java.util.List;

/**
 * Customers of a unit with an active contract that nobody serves any more.
 *
 * @param withoutAgent customers with a contract that names no agent
 * @param left customers of agents who are gone
 * @param agents those agents, the one with most customers first
 */
public record OrphanCount(long withoutAgent, long left, List<OfAgent> agents) {

    /** The customers one of them left behind. */
    public record OfAgent(LeftAgent agent, long customers) {}
}

package io.weft.customer;

import java.util.Map;

/**
 * What would become of a list of customers that is given as tasks.
 *
 * @param listed customers of the list
 * @param toAgents of them, those whose agent gets a task
 * @param agents who get one
 * @param toUnits those that go to the manager of their unit
 * @param alone those nobody with an account looks after
 * @param kept whether they stay with who gives the tasks; else they get none
 * @param already those who have an open task of this title from a list
 * @param restricted those who may not be approached, by reason; each counts once
 * @param limit the most customers of one list ({@code P.crm.task_batch})
 */
public record TaskPlan(
        int listed,
        int toAgents,
        int agents,
        int toUnits,
        int alone,
        boolean kept,
        int already,
        Map<RestrictionReason, Integer> restricted,
        int limit) {

    public boolean tooMany() {
        return listed > limit;
    }

    /** Customers of the list the viewer may not open. */
    public int outOfReach() {
        int barred = restricted.values().stream().mapToInt(Integer::intValue).sum();
        return listed - toAgents - toUnits - alone - already - barred;
    }

    /** Whether anybody would get a task. */
    public boolean gives() {
        return !tooMany() && toAgents + toUnits + (kept ? alone : 0) > 0;
    }
}

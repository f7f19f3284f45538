/**
 * What the group measures itself by: a dictionary of metrics over elementary measures, yearly plans, schemes of assessment and
 * the scores they come to.
 *
 * <p>A metric is data: sums of measures over sums of measures. Measures are taken once a month for every company, channel, unit
 * and agent, and every page, file and answer reads those facts. Rules: docs/rules/kpi.md.
 */
@ApplicationModule(
        displayName = "KPI",
        allowedDependencies = {
            "platform",
            "access",
            "access :: service",
            "catalog",
            "catalog :: service",
            "customer",
            "customer :: service",
            "workforce",
            "policy",
            "lead",
            "attribution",
            "attribution :: service",
            "penetration",
            "penetration :: service"
        })
@NullMarked
package io.weft.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

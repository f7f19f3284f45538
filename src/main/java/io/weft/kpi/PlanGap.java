package io.weft.kpi;

import java.math.BigDecimal;

/**
 * The target of a subject beside the sum of the targets of those below it.
 *
 * @param twice both sides of a cross-sale are among the parts, so that together they come to twice the group (SR-KPI-07)
 */
public record PlanGap(
        SubjectName subject, Metric metric, BigDecimal target, BigDecimal below, int parts, boolean twice) {

    public BigDecimal difference() {
        return below.subtract(target);
    }
}

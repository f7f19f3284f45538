package io.weft.kpi;

import java.math.BigDecimal;

/** The target of a subject beside the sum of the targets of those below it. */
public record PlanGap(SubjectName subject, Metric metric, BigDecimal target, BigDecimal below, int parts) {

    public BigDecimal difference() {
        return below.subtract(target);
    }
}

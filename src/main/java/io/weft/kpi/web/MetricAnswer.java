package io.weft.kpi.web;

import io.weft.kpi.Direction;
import io.weft.kpi.Formula;
import io.weft.kpi.Metric;
import io.weft.kpi.MetricFamily;
import io.weft.kpi.MetricState;
import io.weft.kpi.MetricUnit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A metric of the dictionary as JSON. */
record MetricAnswer(
        String code,
        int version,
        String name,
        String nameEn,
        String definition,
        String definitionEn,
        MetricFamily family,
        MetricUnit unit,
        Direction direction,
        String grain,
        String owner,
        LocalDate validFrom,
        MetricState state,
        @Nullable Formula formula) {

    static MetricAnswer of(Metric metric, MetricState state) {
        return new MetricAnswer(
                metric.code(),
                metric.version(),
                metric.name(),
                metric.nameEn(),
                metric.definition(),
                metric.definitionEn(),
                metric.family(),
                metric.unit(),
                metric.direction(),
                metric.grain(),
                metric.owner(),
                metric.validFrom(),
                state,
                metric.formula());
    }
}

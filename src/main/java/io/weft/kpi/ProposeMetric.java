package io.weft.kpi;

import java.time.LocalDate;

/** Puts a metric, or a new version of one, forward. */
public record ProposeMetric(
        String code,
        String name,
        String nameEn,
        String definition,
        String definitionEn,
        MetricFamily family,
        MetricUnit unit,
        Direction direction,
        Formula formula,
        LocalDate from,
        String note) {}

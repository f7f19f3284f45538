package io.weft.kpi;

import io.weft.platform.FilterParts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the dictionary is narrowed by. */
public record MetricFilter(
        @Nullable @Size(max = 100) String q,
        @Nullable MetricFamily family,
        @Nullable MetricState state) {

    public FilterParts describe() {
        return FilterParts.none().and("q", q).and("family", family).and("state", state);
    }

    public boolean takes(Metric metric, MetricState itsState) {
        return (family == null || family == metric.family())
                && (state == null || state == itsState)
                && (q == null || q.isBlank() || text(metric).contains(q.trim().toLowerCase(java.util.Locale.ROOT)));
    }

    private static String text(Metric metric) {
        return (metric.code() + " " + metric.name() + " " + metric.nameEn() + " " + metric.definition() + " "
                        + metric.definitionEn())
                .toLowerCase(java.util.Locale.ROOT);
    }
}

package io.weft.kpi;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A month of the KPI.
 *
 * @param fed measures whose source had data when the month was measured
 * @param finalAskedBy who asked to make it final; somebody else does
 */
public record KpiPeriod(
        LocalDate period,
        PeriodState state,
        @Nullable OffsetDateTime measuredAt,
        long facts,
        Set<Measure> fed,
        @Nullable OffsetDateTime scoredAt,
        @Nullable LocalDate appealUntil,
        @Nullable Long finalAskedBy,
        String finalAsker) {

    public YearMonth month() {
        return YearMonth.from(period);
    }

    public boolean isRunning() {
        return state == PeriodState.RUNNING;
    }
}

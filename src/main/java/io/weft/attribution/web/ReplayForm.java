package io.weft.attribution.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The stretch of days a replay looks at; nothing given means the last quarter that is over. */
record ReplayForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    private static final int MONTHS = 3;

    ReplayForm orLastQuarter(LocalDate today) {
        if (from != null && until != null && !until.isBefore(from) && until.isBefore(from.plusYears(2))) {
            return this;
        }
        var thisQuarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS);
        return new ReplayForm(thisQuarter.minusMonths(MONTHS), thisQuarter.minusDays(1));
    }
}

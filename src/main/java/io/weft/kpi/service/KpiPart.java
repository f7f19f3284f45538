package io.weft.kpi.service;

import io.weft.attribution.ClosingPart;
import io.weft.attribution.MonthClosed;
import io.weft.kpi.KpiPeriod;
import io.weft.kpi.PeriodState;
import io.weft.kpi.store.KpiPeriodStore;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The measures of a month are frozen together with the ledger's month; scoring, appeal and the final word come after. */
@Component
@Order(20)
@RequiredArgsConstructor
class KpiPart implements ClosingPart {

    private static final String PAGE = "/scores";

    private final KpiPeriodStore periods;
    private final Clock clock;

    @Override
    public String name() {
        return "kpi.part";
    }

    @Override
    public State of(YearMonth month) {
        return periods.find(month)
                .filter(period -> period.measuredAt() != null)
                .map(KpiPart::state)
                .orElse(new State("kpi.part.missing", false, null, PAGE));
    }

    private static State state(KpiPeriod period) {
        return new State(period.state().messageKey(), period.state() != PeriodState.RUNNING, null, PAGE);
    }

    /** A month that was never measured, or is frozen already, stays as it is. */
    @EventListener
    void on(MonthClosed closed) {
        periods.freeze(closed.month(), closed.closedBy(), OffsetDateTime.now(clock));
    }
}

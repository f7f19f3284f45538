package io.weft.penetration.service;

import io.weft.attribution.ClosingPart;
import io.weft.attribution.MonthClosed;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The figures of a month end are frozen together with the ledger's month. */
@Component
@Order(10)
@RequiredArgsConstructor
class MonthEndPart implements ClosingPart {

    private static final String PAGE = "/penetration/months";

    private final MonthEnds months;

    @Override
    public String name() {
        return "penetration.months";
    }

    @Override
    public State of(YearMonth month) {
        return months.find(month)
                .map(kept -> new State(
                        kept.closed() ? "penetration.month.closed" : "penetration.month.kept",
                        kept.closed(),
                        null,
                        PAGE))
                .orElse(new State("penetration.month.missing", false, "penetration.month.missing.why", PAGE));
    }

    @EventListener
    void on(MonthClosed closed) {
        months.close(closed.month());
    }
}

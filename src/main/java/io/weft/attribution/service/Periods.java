package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.attribution.ClosingPart;
import io.weft.attribution.MonthClosed;
import io.weft.attribution.store.LedgerBatch;
import io.weft.attribution.store.PeriodStore;
import io.weft.attribution.store.PeriodStore.Month;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months of the ledger: one person asks, another closes (AC-02). Later facts go to the current month. */
@Service
@RequiredArgsConstructor
public class Periods {

    private final PeriodStore store;
    private final LedgerBatch ledger;
    private final AuditTrail audit;
    private final List<ClosingPart> parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(readOnly = true)
    public List<Month> months() {
        return store.months();
    }

    /** Only a month that is over can be closed. */
    @Transactional
    public void ask(YearMonth month, CurrentUser user) {
        if (!month.isBefore(YearMonth.now(clock))) {
            throw new ClaimRefused("period", "attribution.refused.month-runs");
        }
        if (!store.ask(first(month), user.id(), OffsetDateTime.now(clock))) {
            throw new ClaimRefused("period", "attribution.refused.month-asked");
        }
        audit.record("period.ask", "period", month, Map.of());
    }

    /** How what is closed together with each month stands, part by part. */
    @Transactional(readOnly = true)
    public Map<LocalDate, Map<ClosingPart, ClosingPart.State>> parts() {
        return store.months().stream().map(Month::period).collect(Collectors.toMap(Function.identity(), this::parts));
    }

    private Map<ClosingPart, ClosingPart.State> parts(LocalDate month) {
        var states = new LinkedHashMap<ClosingPart, ClosingPart.State>();
        parts.forEach(part -> states.put(part, part.of(YearMonth.from(month))));
        return states;
    }

    /** Closes the ledger's month and everything that belongs to it, or nothing. */
    @Transactional
    public void close(YearMonth month, CurrentUser user) {
        ledger.lockPeriods(true);
        if (!store.close(first(month), user.id(), OffsetDateTime.now(clock))) {
            throw new ClaimRefused("period", "attribution.refused.second-person");
        }
        for (var state : parts(first(month)).values()) {
            if (state.missing() != null) {
                throw new ClaimRefused("period", state.missing());
            }
        }
        events.publishEvent(new MonthClosed(month, user.id()));
        audit.record("period.close", "period", month, Map.of());
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}

package io.weft.attribution.service;

import io.weft.access.CurrentUser;
import io.weft.attribution.store.LedgerBatch;
import io.weft.attribution.store.PeriodStore;
import io.weft.attribution.store.PeriodStore.Month;
import io.weft.platform.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes months of the ledger: one person asks, another closes (AC-02). Later facts go to the current month. */
@Service
@RequiredArgsConstructor
public class Periods {

    private final PeriodStore store;
    private final LedgerBatch ledger;
    private final AuditTrail audit;
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

    @Transactional
    public void close(YearMonth month, CurrentUser user) {
        ledger.lockPeriods(true);
        if (!store.close(first(month), user.id(), OffsetDateTime.now(clock))) {
            throw new ClaimRefused("period", "attribution.refused.second-person");
        }
        audit.record("period.close", "period", month, Map.of());
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}

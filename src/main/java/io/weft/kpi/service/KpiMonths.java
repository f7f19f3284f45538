package io.weft.kpi.service;

import io.weft.kpi.KpiPeriod;
import io.weft.kpi.store.KpiPeriodStore;
import io.weft.kpi.store.KpiProgress;
import io.weft.platform.SignedIn;
import io.weft.platform.job.service.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months of the KPI: which are measured, and that they are. */
@Service
@RequiredArgsConstructor
public class KpiMonths {

    /** So much history is measured when the first data is in. */
    private static final int FIRST_MONTHS = 13;

    /** However many files arrive, the running months are not measured more often than this. */
    private static final Duration NOT_WITHIN = Duration.ofMinutes(15);

    private final KpiPeriodStore periods;
    private final KpiProgress progress;
    private final Measuring measuring;
    private final Jobs jobs;
    private final Clock clock;

    /** All months that were ever measured, the latest first. */
    @Transactional(readOnly = true)
    public List<KpiPeriod> all() {
        return periods.all();
    }

    @Transactional(readOnly = true)
    public Optional<KpiPeriod> find(YearMonth month) {
        return periods.find(month);
    }

    /** The latest month that is over and measured, else the latest measured one. */
    @Transactional(readOnly = true)
    public Optional<KpiPeriod> lastFull() {
        var now = YearMonth.now(clock);
        var measured = periods.all().stream()
                .filter(period -> period.measuredAt() != null)
                .toList();
        return measured.stream()
                .filter(period -> period.month().isBefore(now))
                .findFirst()
                .or(() -> measured.stream().findFirst());
    }

    /** Asks for a month to be measured again; a closed one will not move. */
    @Transactional
    public UUID askFor(YearMonth month, @Nullable SignedIn by) {
        return ask(month, month, by);
    }

    /** Measures this month and the year before it, as after a first load. */
    @Transactional
    public UUID askForHistory() {
        var now = YearMonth.now(clock);
        return ask(now.minusMonths(FIRST_MONTHS - 1), now, null);
    }

    /** Measures the running months once data has moved. */
    @Transactional
    public void keepUp() {
        if (progress.isBehind(Measuring.NAME, OffsetDateTime.now(clock).minus(NOT_WITHIN))) {
            askForRunning();
        }
    }

    /** Measures the running months, as every night: credit is booked and final without any file. */
    @Transactional
    public void askForRunning() {
        var now = YearMonth.now(clock);
        ask(now.minusMonths(progress.begun() ? 1 : FIRST_MONTHS - 1), now, null);
    }

    private UUID ask(YearMonth from, YearMonth until, @Nullable SignedIn by) {
        var title = from.equals(until) ? from.toString() : from + " – " + until;
        var args = Map.of(Measuring.FROM, from.toString(), Measuring.UNTIL, until.toString());
        return jobs.submit(measuring, title, args, by);
    }
}

package io.weft.tiering.service;

import io.weft.catalog.ProductEdited;
import io.weft.customer.CustomerTouched;
import io.weft.platform.SignedIn;
import io.weft.platform.job.service.Jobs;
import io.weft.platform.parameter.Parameters;
import io.weft.tiering.RunCause;
import io.weft.tiering.store.ProgressStore;
import io.weft.tiering.store.RuleStore;
import io.weft.tiering.store.RunStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps tiers abreast of the data, of consents and of time, and asks for the runs that are due. */
@Service
@RequiredArgsConstructor
public class KeepingTiers {

    /** However many files arrive, their customers are looked at again at least this often. */
    private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(15);

    /** More than these are quicker looked at all together. */
    private static final int TOO_MANY = 100_000;

    private static final int ENGAGED_DAYS = 90;
    private static final int MONTH = 31;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProgressStore progress;
    private final Recount recount;
    private final TierRun run;
    private final ReplayJob replay;
    private final RunStore runs;
    private final RuleStore rules;
    private final Jobs jobs;
    private final Parameters parameters;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    @EventListener
    void onTouched(CustomerTouched touched) {
        progress.touch(touched.gcid());
    }

    @EventListener
    void onProduct(ProductEdited edited) {
        progress.touchEverybody();
    }

    /** Looks whether anything moved and looks again at those concerned; asks for the very first run. */
    public void keepUp() {
        var state = progress.state();
        if (state.running()) {
            return;
        }
        if (!state.begun()) {
            if (!state.feeding() && state.lastRun() > 0) {
                progress.learn();
                ask(RunCause.FIRST, null);
            }
            return;
        }
        boolean everybody = new TransactionTemplate(transactions).execute(status -> list(state));
        if (everybody) {
            recount.everybody();
        } else {
            while (recount.some() > 0) {
                // A bunch is a transaction of its own, so that a search for one customer never waits for all of them.
            }
        }
    }

    /** Puts on the list whom something happened to; answers whether that is so many that all are looked at. */
    private boolean list(ProgressStore.State state) {
        var today = LocalDate.now(clock);
        if (state.consentRun() < state.lastRun()) {
            progress.touchByConsents(state.consentRun(), state.lastRun());
        }
        boolean wait = state.feeding()
                && state.recountedAt().isAfter(OffsetDateTime.now(clock).minus(AT_LEAST_EVERY));
        if (!wait && state.feedRun() < state.lastRun()) {
            progress.touchByFeeds(state.feedRun(), state.lastRun());
            progress.reached(state.lastRun(), OffsetDateTime.now(clock));
        }
        if (state.day().isBefore(today)) {
            progress.touchByCalendar(passed(state.day(), today));
        }
        return state.everybody() || !wait && state.undone() || progress.waiting(TOO_MANY) >= TOO_MANY;
    }

    private static ProgressStore.Passed passed(LocalDate from, LocalDate day) {
        var first = day.minusDays(MONTH).isAfter(from) ? day.minusDays(MONTH) : from;
        var days = IntStream.iterate(0, i -> i < MONTH, i -> i + 1)
                .mapToObj(first.plusDays(1)::plusDays)
                .filter(one -> !one.isAfter(day))
                .map(LocalDate::getDayOfMonth)
                .toArray(Integer[]::new);
        return new ProgressStore.Passed(
                from,
                day,
                from.minusDays(ENGAGED_DAYS - 1).atStartOfDay(ZONE).toOffsetDateTime(),
                day.minusDays(ENGAGED_DAYS - 1).atStartOfDay(ZONE).toOffsetDateTime(),
                days);
    }

    /** Asks for the monthly run on its day ({@code P.tier.run_day}), and for a run on the day a new rule begins. */
    @Transactional
    public void askForDueRun() {
        var today = LocalDate.now(clock);
        var state = progress.state();
        var last = runs.last();
        if (state.running() || last.isEmpty() || last.get().day().equals(today)) {
            return;
        }
        if (today.getDayOfMonth() == parameters.intValue("P.tier.run_day")
                || rules.asOf(today).version() != last.get().version()) {
            ask(RunCause.MONTHLY, null);
        }
    }

    /** Asks for a replay of a run; answers the job. */
    @Transactional
    public UUID askForReplay(long number, SignedIn by) {
        return jobs.submit(replay, Long.toString(number), Map.of(ReplayJob.RUN, Long.toString(number)), by);
    }

    /** Asks for a run over everybody. */
    @Transactional
    public UUID ask(RunCause cause, @Nullable SignedIn by) {
        return jobs.submit(run, "", Map.of(TierRun.CAUSE, cause.name()), by);
    }
}

package io.weft.tiering.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.weft.tiering.store.CountBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts of tiers abreast of the standings: soon after they moved, but never so often that counting takes more
 * than a small part of the time.
 */
@Service
@RequiredArgsConstructor
public class TierCounting {

    private static final int PART_OF_TIME = 30;

    private final CountBatch batch;
    private final Clock clock;

    /** Counts again when tiers moved and the last count is old enough for what it took. */
    @Transactional
    public void keepUp() {
        var state = batch.state();
        var rest = Duration.ofMillis((long) state.tookMs() * PART_OF_TIME);
        if (state.isOld() && state.countedAt().plus(rest).isBefore(OffsetDateTime.now(clock))) {
            count();
        }
    }

    /** Counts now, unless somebody else just does. */
    @Transactional
    public void count() {
        if (batch.lock()) {
            long begun = System.nanoTime();
            long stamp = batch.state().now();
            batch.count();
            batch.counted(
                    stamp,
                    OffsetDateTime.now(clock),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    /** Asks now and then. */
    @Configuration(proxyBeanMethods = false)
    static class Watch {

        private static final int SECONDS = 10;

        @Bean
        static RecurringTask<Void> tieringCountTask(ObjectProvider<TierCounting> counting) {
            return Tasks.recurring("tiering-count", FixedDelay.ofSeconds(SECONDS))
                    .execute((instance, context) -> counting.getObject().keepUp());
        }
    }
}

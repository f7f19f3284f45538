package io.weft.lead.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps the leads twice an hour, once in the whole cluster. */
@Configuration(proxyBeanMethods = false)
class LeadClockwork {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    @Bean
    static RecurringTask<Void> leadSweepTask(ObjectProvider<LeadSweep> sweep) {
        return Tasks.recurring("lead-sweep", FixedDelay.of(PAUSE))
                .execute((instance, context) -> sweep.getObject().sweep());
    }
}

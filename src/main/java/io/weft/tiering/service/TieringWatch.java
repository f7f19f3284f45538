package io.weft.tiering.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tiering does without being asked. */
@Configuration(proxyBeanMethods = false)
class TieringWatch {

    private static final int SECONDS = 5;

    @Bean
    static RecurringTask<Void> tieringWatchTask(ObjectProvider<KeepingTiers> keeping) {
        return Tasks.recurring("tiering-watch", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> keeping.getObject().keepUp());
    }

    @Bean
    static RecurringTask<Void> tieringRunTask(ObjectProvider<KeepingTiers> keeping) {
        return Tasks.recurring("tiering-due-run", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 30)))
                .execute((instance, context) -> keeping.getObject().askForDueRun());
    }
}

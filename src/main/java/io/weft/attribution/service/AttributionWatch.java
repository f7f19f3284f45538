package io.weft.attribution.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What attribution does without being asked: drafting after feeds, and every morning deadlines and finality. */
@Configuration(proxyBeanMethods = false)
class AttributionWatch {

    private static final int SECONDS = 5;

    @Bean
    static RecurringTask<Void> attributionDraftTask(ObjectProvider<KeepingUp> keeping) {
        return Tasks.recurring("attribution-watch", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> keeping.getObject().draftWhenDataMoved());
    }

    @Bean
    static RecurringTask<Void> attributionMorningTask(ObjectProvider<KeepingUp> keeping) {
        return Tasks.recurring("attribution-morning", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(6, 30)))
                .execute((instance, context) -> keeping.getObject().morning());
    }
}

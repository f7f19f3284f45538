package io.weft.customer.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning tells everybody in the bell which tasks became due, also those who do not open their home page. */
@Configuration(proxyBeanMethods = false)
class DueTaskNews {

    @Bean
    static RecurringTask<Void> dueTaskNewsTask(ObjectProvider<TaskNews> news) {
        return Tasks.recurring("due-task-news", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(7, 30)))
                .execute((instance, context) -> news.getObject().tellEverybodyDue());
    }
}

package io.weft.platform.feed.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.weft.platform.feed.store.FeedPurge;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night forgets rejected rows and undo images that are older than the window in which a feed can be taken back. */
@Configuration(proxyBeanMethods = false)
class FeedJanitor {

    private static final Logger log = LoggerFactory.getLogger(FeedJanitor.class);

    @Bean
    static RecurringTask<Void> feedPurgeTask(
            ObjectProvider<FeedPurge> purge, @Value("${weft.feeds.keep-days:30}") int keepDays) {
        return Tasks.recurring("feed-purge", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 0)))
                .execute((instance, context) -> log.info(
                        "Forgot {} rejected rows and undo images older than {} days",
                        purge.getObject().olderThan(keepDays),
                        keepDays));
    }
}

package io.weft.platform.job.service;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.weft.platform.job.JobType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs each lane as one recurring task of db-scheduler: PostgreSQL decides which node has it, and a node that dies loses it to
 * another. A lane works off its queue until it is empty. Other recurring work of the product is scheduled here too.
 */
@Component
public class JobLanes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(JobLanes.class);
    private static final List<String> LANES = List.of(JobType.FEEDS, JobType.WORK);

    private final Scheduler scheduler;
    private final Clock clock;

    JobLanes(DataSource dataSource, JobRunner runner, ObjectProvider<RecurringTask<?>> others, Clock clock) {
        this.clock = clock;
        List<RecurringTask<?>> tasks = new ArrayList<>();
        LANES.forEach(lane -> tasks.add(lane(lane, runner)));
        others.orderedStream().forEach(tasks::add);
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource))
                .startTasks(tasks)
                .threads(4)
                .shutdownMaxWait(Duration.ofSeconds(3))
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(2))
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .build();
    }

    private static RecurringTask<Void> lane(String lane, JobRunner runner) {
        return Tasks.recurring("lane-" + lane, FixedDelay.ofSeconds(1))
                .execute((instance, context) -> runner.workOff(lane));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.start();
    }

    /** Starts the lane now instead of at its next turn, once the caller's transaction is committed. */
    public void wakeAfterCommit(String lane) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(lane);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(lane);
            }
        });
    }

    private void wake(String lane) {
        try {
            scheduler.reschedule(TaskInstanceId.of("lane-" + lane, RecurringTask.INSTANCE), clock.instant());
        } catch (RuntimeException busy) {
            // the lane is running (it will see the new job) or not yet there (it starts by itself)
            log.debug("Lane {} is not waiting: {}", lane, busy.getMessage());
        }
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }
}

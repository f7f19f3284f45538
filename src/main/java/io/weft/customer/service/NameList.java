package io.weft.customer.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.weft.customer.store.NameBatch;
import java.time.LocalTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names a search looks through for one wrong character; every night those nobody has any more are forgotten. */
@Service
@RequiredArgsConstructor
public class NameList {

    private final NameBatch names;

    @Bean
    static RecurringTask<Void> forgetNamesTask(ObjectProvider<NameList> list) {
        return Tasks.recurring("customer-forget-names", new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 40)))
                .execute((instance, context) -> list.getObject().forgetUnused());
    }

    /** Forgets the names no record has any more; whoever erases a customer calls it in the same transaction. */
    @Transactional
    public void forgetUnused() {
        names.dropUnused();
    }
}

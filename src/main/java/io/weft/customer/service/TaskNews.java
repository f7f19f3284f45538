package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.customer.store.TaskBatch;
import io.weft.platform.notify.Notifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bell says about tasks. The text names no customer: a bell is read over shoulders. */
@Service
@RequiredArgsConstructor
public class TaskNews {

    private final Notifications notifications;
    private final TaskBatch batch;
    private final Clock clock;

    void handedOver(CurrentUser from, long to, long task) {
        if (from.id() != to) {
            notifications.send(to, "task.news.handed", List.of(from.displayName()), "/tasks/" + task);
        }
    }

    void given(CurrentUser from, long to, int tasks) {
        tell(from, to, "task.news.given", tasks);
    }

    void takenBack(CurrentUser from, long to, int tasks) {
        tell(from, to, "task.news.takenBack", tasks);
    }

    private void tell(CurrentUser from, long to, String key, int tasks) {
        if (from.id() != to) {
            notifications.send(to, key, List.of(from.displayName(), tasks), "/tasks");
        }
    }

    /** Tells a user once how many tasks became due; nothing when he was told before. */
    @Transactional
    public void tellDue(long user) {
        tell(user, batch.markTold(user, LocalDate.now(clock)));
    }

    /** The same for everybody. */
    @Transactional
    public void tellEverybodyDue() {
        batch.markAllTold(LocalDate.now(clock)).forEach(this::tell);
    }

    private void tell(long user, int due) {
        if (due > 0) {
            notifications.send(user, due == 1 ? "task.news.due.one" : "task.news.due", List.of(due), "/tasks");
        }
    }
}

package io.weft.customer.service;

import io.weft.access.CurrentUser;
import io.weft.customer.LogContact;
import io.weft.customer.TaskDetails;
import io.weft.customer.TaskStatus;
import io.weft.customer.store.CustomerTask;
import io.weft.customer.store.CustomerTaskRepository;
import io.weft.customer.store.LoggedContact;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where contacts and tasks meet: a contact finishes one task and promises the next. */
@Service
@RequiredArgsConstructor
class ContactTasks {

    private final CustomerTaskRepository tasks;
    private final Clock clock;

    /** Closes the task the contact was about and opens the one it promises; answers the new one. */
    @Nullable
    Long follow(CurrentUser author, LoggedContact contact, LogContact command) {
        var about = command.task();
        if (about != null) {
            tasks.findById(about)
                    .filter(task -> task.getAssigneeUserId() == author.id())
                    .ifPresent(task -> finish(task, contact.id()));
        }
        var next = command.next();
        if (next == null) {
            return null;
        }
        var task = new CustomerTask(contact.getCompany(), contact.getSourceRecordId(), author.id(), clock.instant());
        task.describe(new TaskDetails(next.title(), null, next.on()));
        task.promisedIn(contact.id());
        return tasks.saveAndFlush(task).id();
    }

    private void finish(CustomerTask task, long contact) {
        task.close(TaskStatus.DONE, clock.instant());
        task.finishedBy(contact);
        tasks.saveAndFlush(task);
    }

    /** Undoes {@link #follow}. */
    void takeBack(long contact) {
        tasks.findByContactId(contact).forEach(tasks::delete);
        tasks.findByFinishedBy(contact).forEach(task -> {
            task.reopen();
            tasks.saveAndFlush(task);
        });
    }
}

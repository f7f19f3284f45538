package io.weft.platform.job.service;

import io.weft.platform.job.JobStatus;
import io.weft.platform.job.JobType;
import io.weft.platform.job.JobView;
import io.weft.platform.notify.Notifications;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a job, in the bell, that it is over; who cancelled it knows. */
@Component
@RequiredArgsConstructor
class JobNotes {

    private final Jobs jobs;
    private final ObjectProvider<JobType> types;
    private final Notifications notifications;

    @EventListener
    void over(JobFinished finished) {
        if (finished.requestedBy() == 0 || finished.status() == JobStatus.CANCELLED) {
            return;
        }
        String title = jobs.find(finished.job()).map(JobView::title).orElse("");
        notifications.send(
                finished.requestedBy(),
                finished.status() == JobStatus.DONE ? "job.note.done" : "job.note.failed",
                List.of(title),
                path(finished));
    }

    private String path(JobFinished finished) {
        return types.stream()
                .filter(type -> type.name().equals(finished.type()))
                .findFirst()
                .map(type -> type.resultPath(finished.job()))
                .orElse("/jobs/" + finished.job());
    }
}

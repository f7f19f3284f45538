package io.weft.customer.service;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.Moment;
import io.weft.customer.TimelineSource;
import io.weft.customer.store.TaskQueries;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Tells the timeline of tasks done: the viewer's own and those of the viewer's company. */
@Component
@RequiredArgsConstructor
class TaskMoments implements TimelineSource {

    private final TaskQueries tasks;
    private final CustomerDirectory directory;

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Moment> of(long gcid, Scope scope) {
        if (!scope.may(Permission.CONTACT_LOG)) {
            return List.of();
        }
        var number = directory.sight(gcid, scope).gcid();
        return tasks.doneAbout(number, scope.userId(), scope.company(), MOST).stream()
                .map(done -> new Moment(
                        done.at(),
                        false,
                        "checkbox",
                        "timeline.task.done",
                        done.title(),
                        null,
                        Objects.requireNonNullElse(done.company(), ""),
                        null))
                .toList();
    }
}

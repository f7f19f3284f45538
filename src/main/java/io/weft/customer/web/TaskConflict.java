package io.weft.customer.web;

import io.weft.customer.TaskRow;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two versions of one task. */
@Component
@RequiredArgsConstructor
class TaskConflict {

    private final ConflictPages pages;

    ModelAndView page(long id, TaskForm mine, TaskRow theirs) {
        var fields = List.of(
                ConflictField.plain("title", "task.title", mine.title(), theirs.title()),
                ConflictField.plain("dueOn", "task.due", mine.dueOn(), theirs.dueOn()),
                ConflictField.plain("note", "task.note", mine.note(), theirs.note()));
        return pages.page("/tasks/" + id, "/tasks", theirs.version(), fields);
    }
}

package io.weft.customer.web;

import io.weft.customer.Desk;
import io.weft.customer.TaskStatus;
import io.weft.customer.service.NotInTeam;
import io.weft.customer.service.TaskBoard;
import io.weft.platform.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a task: done, dropped, opened again, put off, handed over. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CONTACT_LOG')")
class TaskStepController {

    private static final String LIST = "redirect:/tasks";

    private final TaskBoard board;
    private final Clock clock;

    @PostMapping("/tasks/{id}/done")
    String done(@PathVariable long id, Desk desk, RedirectAttributes after) {
        board.close(desk, id, TaskStatus.DONE);
        after.addFlashAttribute("flash", Flash.success("task.flash.done").withUndo("/tasks/" + id + "/open"));
        return LIST;
    }

    @PostMapping("/tasks/{id}/cancel")
    String cancel(@PathVariable long id, Desk desk, RedirectAttributes after) {
        board.close(desk, id, TaskStatus.CANCELLED);
        after.addFlashAttribute("flash", Flash.success("task.flash.cancelled").withUndo("/tasks/" + id + "/open"));
        return LIST;
    }

    @PostMapping("/tasks/{id}/open")
    String reopen(@PathVariable long id, Desk desk, RedirectAttributes after) {
        board.reopen(desk, id);
        after.addFlashAttribute("flash", Flash.success("task.flash.opened"));
        return LIST;
    }

    @PostMapping("/tasks/{id}/snooze")
    String snooze(@PathVariable long id, @RequestParam NextDay until, Desk desk, RedirectAttributes after) {
        board.snooze(desk, id, until.after(LocalDate.now(clock)));
        after.addFlashAttribute("flash", Flash.success("task.flash.snoozed"));
        return LIST;
    }

    @PostMapping("/tasks/{id}/assignee")
    String handOver(@PathVariable long id, @RequestParam long colleague, Desk desk, RedirectAttributes after) {
        try {
            board.handOver(desk, id, colleague);
            after.addFlashAttribute("flash", Flash.success("task.flash.handed"));
        } catch (NotInTeam stranger) {
            after.addFlashAttribute("flash", Flash.error("task.flash.notInTeam"));
        }
        return LIST;
    }
}

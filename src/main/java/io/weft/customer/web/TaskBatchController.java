package io.weft.customer.web;

import io.weft.customer.Desk;
import io.weft.customer.service.TaskGiving;
import io.weft.customer.service.TasksTouched;
import io.weft.platform.web.Flash;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists a manager gave as tasks: how far they are, and the way back. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('TASK_ASSIGN')")
class TaskBatchController {

    private final TaskGiving giving;

    @GetMapping("/tasks/batches")
    String list(Desk desk, Model model) {
        model.addAttribute("batches", giving.batches(desk));
        return "customer/task/batches";
    }

    @PostMapping("/tasks/batches/{id}/undo")
    String undo(@PathVariable long id, Desk desk, RedirectAttributes after) {
        try {
            after.addFlashAttribute("flash", Flash.success("task.batch.undone", giving.undo(id, desk)));
        } catch (TasksTouched atWork) {
            after.addFlashAttribute("flash", Flash.error("task.batch.touched"));
        }
        return "redirect:/tasks/batches";
    }
}

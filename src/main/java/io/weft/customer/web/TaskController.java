package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerHeader;
import io.weft.customer.Desk;
import io.weft.customer.TaskCursor;
import io.weft.customer.TaskRow;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.FollowUps;
import io.weft.customer.service.TaskBoard;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one promised: the list, late first, and the form of one task. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CONTACT_LOG')")
class TaskController {

    private static final int PAGE = 50;
    private static final Set<String> SHOWN = Set.of("done", "promised");

    private final TaskBoard board;
    private final FollowUps followUps;
    private final TaskConflict conflict;
    private final CustomerDirectory directory;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String after,
            Desk desk,
            Model model) {
        var promised = followUps.due(desk);
        var rows = rows(show, TaskCursor.parse(after), desk.scope());
        boolean more = !SHOWN.contains(show) && rows.size() > PAGE;
        var page = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("show", SHOWN.contains(show) ? show : "open");
        model.addAttribute("tasks", page);
        model.addAttribute("followUps", promised);
        model.addAttribute("promised", promised.size());
        model.addAttribute("due", board.dueCount(desk.user().id()));
        model.addAttribute("next", more ? page.get(PAGE - 1).cursor() : null);
        return "customer/task/list";
    }

    private List<TaskRow> rows(String show, TaskCursor after, Scope scope) {
        if (show.equals("promised")) {
            return List.of();
        }
        return show.equals("done") ? board.closed(scope) : board.open(scope, after);
    }

    @GetMapping("/tasks/new")
    ModelAndView form(@RequestParam(required = false) @Nullable Long gcid, Desk desk) {
        return fresh(TaskForm.fresh(gcid, LocalDate.now(clock).plusDays(1)), desk);
    }

    @PostMapping("/tasks")
    ModelAndView add(
            @Valid @ModelAttribute("form") TaskForm form, BindingResult errors, Desk desk, RedirectAttributes after) {
        check(form, errors);
        if (errors.hasErrors()) {
            return refusals.refused(fresh(form, desk), form, errors);
        }
        board.add(desk, form.gcid(), form.details());
        after.addFlashAttribute("flash", Flash.success("task.flash.added"));
        return new ModelAndView("redirect:" + (form.gcid() == null ? "/tasks" : "/customers/" + form.gcid()));
    }

    @GetMapping("/tasks/{id}")
    ModelAndView edit(@PathVariable long id, Desk desk) {
        return edit(id, TaskForm.of(board.one(desk, id)), desk);
    }

    @PostMapping("/tasks/{id}")
    ModelAndView save(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        var before = board.one(desk, id);
        check(form, errors);
        if (errors.hasErrors()) {
            return refusals.refused(edit(id, form, desk), form, errors);
        }
        try {
            board.mend(desk, id, form.details(), form.version() == null ? before.version() : form.version());
            after.addFlashAttribute("flash", Flash.success("task.flash.added"));
            return new ModelAndView("redirect:/tasks");
        } catch (OptimisticLockingFailureException changed) {
            return conflict.page(id, form, board.one(desk, id));
        }
    }

    private ModelAndView fresh(TaskForm form, Desk desk) {
        return new ModelAndView("customer/task/new")
                .addObject("form", form)
                .addObject("customer", customer(form.gcid(), desk));
    }

    private ModelAndView edit(long id, TaskForm form, Desk desk) {
        return new ModelAndView("customer/task/edit")
                .addObject("form", form)
                .addObject("task", board.one(desk, id))
                .addObject("team", board.team(desk));
    }

    private @Nullable CustomerHeader customer(@Nullable Long gcid, Desk desk) {
        return gcid == null ? null : directory.header(gcid, desk.scope());
    }

    private static void check(TaskForm form, BindingResult errors) {
        if (!form.dueIsPlausible()) {
            errors.rejectValue("dueOn", "task.error.due");
        }
    }
}

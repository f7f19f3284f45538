package io.weft.penetration.web;

import io.weft.access.Permission;
import io.weft.customer.Desk;
import io.weft.customer.GiveTasks;
import io.weft.customer.WithoutCarer;
import io.weft.customer.service.TaskGiving;
import io.weft.penetration.service.PenetrationService;
import io.weft.penetration.service.PeopleService;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns the people behind a number into tasks for those who look after them: who would get how many, then the tasks. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('TASK_ASSIGN')")
class PeopleTasksController {

    private static final int USUAL_DAYS = 14;

    private final PenetrationService penetration;
    private final PeopleService people;
    private final PeopleWords words;
    private final TaskGiving giving;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping("/penetration/people/tasks")
    ModelAndView plan(@RequestParam MultiValueMap<String, String> sent, Desk desk) {
        var asked = asked(sent);
        var title = words.taskTitle(asked);
        return page(asked, new GiveForm(title, null, usually(), WithoutCarer.UNIT), desk);
    }

    @PostMapping("/penetration/people/tasks")
    ModelAndView give(
            @RequestParam MultiValueMap<String, String> sent,
            @Valid @ModelAttribute("form") GiveForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        var asked = asked(sent);
        if (!form.dueIsPlausible(today())) {
            errors.rejectValue("dueOn", "task.error.due");
        }
        var give = command(asked, form, desk);
        var plan = giving.plan(give, desk);
        if (errors.hasErrors() || !plan.gives()) {
            return refusals.refused(page(asked, form, desk), form, errors);
        }
        var given = giving.give(give, desk);
        after.addFlashAttribute(
                "flash",
                Flash.success("penetration.tasks.given", given.tasks(), given.people())
                        .withUndo("/tasks/batches/" + given.batch() + "/undo"));
        return new ModelAndView("redirect:/tasks/batches");
    }

    private ModelAndView page(PeopleAsked asked, GiveForm form, Desk desk) {
        long total = people.count(asked.slice(), asked.who(), desk.scope());
        return new ModelAndView("penetration/tasks")
                .addObject("form", form)
                .addObject("plan", giving.plan(command(asked, form, desk), desk))
                .addObject("lead", words.lead(asked, total, penetration.names()))
                .addObject("query", asked.query())
                .addObject("others", others(desk))
                .addObject("back", asked.address());
    }

    /** Only somebody with a task list can keep tasks. */
    private static List<Option> others(Desk desk) {
        return Arrays.stream(WithoutCarer.values())
                .filter(one -> one != WithoutCarer.ME || desk.scope().may(Permission.CONTACT_LOG))
                .map(one -> Option.key(one.name(), "penetration.tasks.rest." + one))
                .toList();
    }

    private GiveTasks command(PeopleAsked asked, GiveForm form, Desk desk) {
        var gcids = people.numbers(asked.slice(), asked.who(), desk.scope(), giving.limit());
        return new GiveTasks(gcids, form.details(usually()), form.others(), asked.address());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate usually() {
        return today().plusDays(USUAL_DAYS);
    }

    private PeopleAsked asked(MultiValueMap<String, String> sent) {
        return PeopleAsked.of(new SliceParameters(sent, penetration.known()), today());
    }
}

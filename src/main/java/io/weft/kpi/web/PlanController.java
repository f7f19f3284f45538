package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.service.KpiRefused;
import io.weft.kpi.service.PlanDesk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Yearly plans: what is reached of them, and how they are made and approved (SR-KPI-09). */
@Controller
@RequestMapping("/plans")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class PlanController {

    private final PlanDesk desk;
    private final PlanPages pages;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping
    ModelAndView overview(PlanPages.Asked asked, CurrentUser user, Scope scope) {
        return pages.overview(asked, user, scope);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('KPI_PLAN')")
    ModelAndView form(Scope scope) {
        return pages.form(new NewPlanForm(LocalDate.now(clock).getYear(), scope.company(), null, null), scope);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KPI_PLAN')")
    ModelAndView create(
            @Valid @ModelAttribute("form") NewPlanForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.form(form, scope), form, errors);
        }
        try {
            long id = desk.create(form.toCommand(), user, scope);
            after.addFlashAttribute("flash", Flash.success("kpi.plan.created"));
            return new ModelAndView("redirect:/plans/" + id);
        } catch (KpiRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(pages.form(form, scope), form, errors);
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable long id, CurrentUser user, Scope scope) {
        var plan = desk.one(id, scope);
        var kind = plan.isOfGroup() ? SubjectKind.COMPANY : SubjectKind.BRANCH;
        return pages.one(plan, TargetForm.empty(kind), user, scope);
    }

    @PostMapping("/{id}/targets")
    @PreAuthorize("hasAuthority('KPI_PLAN')")
    ModelAndView set(
            @PathVariable long id,
            @Valid @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope) {
        var plan = desk.one(id, scope);
        if (errors.hasErrors()) {
            return refusals.refused(pages.one(plan, form, user, scope), form, errors);
        }
        try {
            desk.set(plan, form.toCommand(), user, scope);
            return new ModelAndView("redirect:/plans/" + id);
        } catch (KpiRefused refused) {
            if (refused.field().equals("plan")) {
                throw refused;
            }
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(pages.one(plan, form, user, scope), form, errors);
        }
    }

    @PostMapping("/{id}/targets/{target}/removal")
    @PreAuthorize("hasAuthority('KPI_PLAN')")
    String remove(@PathVariable long id, @PathVariable long target, CurrentUser user, Scope scope) {
        desk.remove(desk.one(id, scope), target, user, scope);
        return "redirect:/plans/" + id;
    }

    @PostMapping("/{id}/approve")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    String approve(@PathVariable long id, CurrentUser user, Scope scope, RedirectAttributes after) {
        desk.approve(desk.one(id, scope), user);
        after.addFlashAttribute("flash", Flash.success("kpi.plan.approved.done"));
        return "redirect:/plans/" + id;
    }
}

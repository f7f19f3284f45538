package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.MetricFilter;
import io.weft.kpi.service.KpiRefused;
import io.weft.kpi.service.MetricBook;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The metric dictionary: what each figure means, how it is worked out, and new ones by configuration. */
@Controller
@RequestMapping("/metrics")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class MetricController {

    private final MetricBook book;
    private final MetricPages pages;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping
    ModelAndView list(@Valid @ModelAttribute("filter") MetricFilter filter, CurrentUser user, Scope scope) {
        return pages.list(filter, user, scope);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView form(@RequestParam(required = false) @Nullable String of) {
        var from = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        return pages.form(
                of == null
                        ? MetricForm.empty(from)
                        : MetricForm.of(book.versions(of).get(0), from));
    }

    /** What the formula comes to, and what is wrong with it; nothing is kept. */
    @PostMapping("/check")
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView check(@ModelAttribute("form") MetricForm form, BindingResult errors, CurrentUser user, Scope scope) {
        var page = pages.preview(form, user, scope);
        return page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", refusals.about(form, errors));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView propose(
            @Valid @ModelAttribute("form") MetricForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.form(form), form, errors);
        }
        try {
            int version = book.propose(form.toCommand(), user);
            after.addFlashAttribute("flash", Flash.success("kpi.metric.proposed", form.code(), version));
            return new ModelAndView("redirect:/metrics/" + form.code());
        } catch (KpiRefused refused) {
            errors.reject(refused.messageKey());
            return refusals.refused(pages.preview(form, user, scope), form, errors);
        }
    }

    @GetMapping("/{code}")
    ModelAndView one(@PathVariable String code, CurrentUser user, Scope scope) {
        return pages.one(code, user, scope);
    }

    @PostMapping("/{code}/{version}/approve")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    ModelAndView approve(
            @PathVariable String code, @PathVariable int version, CurrentUser user, RedirectAttributes after) {
        return decide(new Version(code, version), true, user, after);
    }

    @PostMapping("/{code}/{version}/reject")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    ModelAndView reject(
            @PathVariable String code, @PathVariable int version, CurrentUser user, RedirectAttributes after) {
        return decide(new Version(code, version), false, user, after);
    }

    private record Version(String code, int number) {}

    private ModelAndView decide(Version which, boolean approve, CurrentUser user, RedirectAttributes after) {
        book.decide(which.code(), which.number(), approve, user);
        after.addFlashAttribute(
                "flash",
                Flash.success(approve ? "kpi.approved" : "kpi.rejected", which.code() + " v" + which.number()));
        return new ModelAndView("redirect:/metrics/" + which.code());
    }
}

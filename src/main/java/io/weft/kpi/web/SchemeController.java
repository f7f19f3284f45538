package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.SchemeTemplate;
import io.weft.kpi.service.KpiRefused;
import io.weft.kpi.service.SchemeDesk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.validation.Valid;
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

/** The schemes subjects are scored by: the group's, readable for all, proposed by one and decided by another. */
@Controller
@RequestMapping("/schemes")
@PreAuthorize("hasAuthority('KPI_VIEW')")
@RequiredArgsConstructor
class SchemeController {

    private final SchemeDesk desk;
    private final SchemePages pages;
    private final FormErrors refusals;

    @GetMapping
    ModelAndView list() {
        return pages.list();
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView form(
            @RequestParam(defaultValue = "COMPANY") SchemeTemplate template,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "0") int version,
            Scope scope) {
        return pages.form(of == null ? pages.of(template) : pages.of(desk.one(of, version)), scope);
    }

    /** What is wrong with a scheme; nothing is kept. */
    @PostMapping("/check")
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView check(@ModelAttribute("form") SchemeForm form, BindingResult errors, Scope scope) {
        return pages.form(form, scope).addObject(BindingResult.MODEL_KEY_PREFIX + "form", refusals.about(form, errors));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('KPI_SCHEME')")
    ModelAndView propose(
            @Valid @ModelAttribute("form") SchemeForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.form(form, scope), form, errors);
        }
        try {
            int version = desk.propose(form.toCommand(pages.cap(), pages.floor()), user);
            after.addFlashAttribute("flash", Flash.success("kpi.scheme.proposed", form.name(), version));
            return new ModelAndView("redirect:/schemes/" + form.code() + "/" + version);
        } catch (KpiRefused refused) {
            errors.reject(refused.messageKey());
            return refusals.refused(pages.form(form, scope), form, errors);
        }
    }

    @GetMapping("/{code}/{version}")
    ModelAndView one(@PathVariable String code, @PathVariable int version, CurrentUser user) {
        return pages.one(desk.one(code, version), user);
    }

    @PostMapping("/{code}/{version}/approve")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    String approve(@PathVariable String code, @PathVariable int version, CurrentUser user, RedirectAttributes after) {
        desk.decide(desk.one(code, version), true, user);
        after.addFlashAttribute("flash", Flash.success("kpi.approved", code + " v" + version));
        return "redirect:/schemes/" + code + "/" + version;
    }

    @PostMapping("/{code}/{version}/reject")
    @PreAuthorize("hasAuthority('KPI_APPROVE')")
    String reject(@PathVariable String code, @PathVariable int version, CurrentUser user, RedirectAttributes after) {
        desk.decide(desk.one(code, version), false, user);
        after.addFlashAttribute("flash", Flash.success("kpi.rejected", code + " v" + version));
        return "redirect:/schemes/" + code + "/" + version;
    }
}

package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.BulletinChangedMeanwhile;
import io.weft.kpi.BulletinSection;
import io.weft.kpi.BulletinWords;
import io.weft.kpi.service.BulletinDesk;
import io.weft.kpi.service.KpiRefused;
import io.weft.platform.web.Difference;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing the bulletin of a month: its figures are drawn, people comment on them, it is published or corrected. */
@Controller
@RequestMapping("/bulletins/{month}")
@PreAuthorize("hasAuthority('KPI_SCHEME')")
@RequiredArgsConstructor
class BulletinDraftController {

    private final BulletinDesk desk;
    private final BulletinPages pages;
    private final FormErrors refusals;

    @GetMapping("/draft")
    ModelAndView form(@PathVariable YearMonth month, Scope scope) {
        var draft = desk.draft(month);
        return pages.draft(draft, BulletinForm.of(draft.words(), draft.version()), scope);
    }

    @PostMapping("/draft")
    String generate(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes after) {
        desk.generate(month, user);
        after.addFlashAttribute("flash", Flash.success("kpi.bulletin.generated"));
        return draft(month);
    }

    @PostMapping("/draft/words")
    ModelAndView write(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") BulletinForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.draft(month, form, scope), form, errors);
        }
        desk.write(form.toCommand(month), user);
        after.addFlashAttribute("flash", Flash.success("kpi.bulletin.saved"));
        return new ModelAndView(draft(month));
    }

    /** Keeps what is being typed, quietly; where somebody else wrote meanwhile nothing is kept, and that is said. */
    @PostMapping("/draft/autosave")
    ModelAndView keep(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") BulletinForm form,
            BindingResult errors,
            CurrentUser user,
            HttpServletResponse response) {
        var part = new ModelAndView("kpi/bulletin-parts :: kept").addObject("form", form);
        if (errors.hasErrors()) {
            return part.addObject("refused", true);
        }
        try {
            var draft = desk.write(form.toCommand(month), user);
            response.setHeader("HX-Trigger", "weft:kept");
            return part.addObject("form", BulletinForm.of(draft.words(), draft.version()))
                    .addObject("keptAt", draft.changedAt());
        } catch (BulletinChangedMeanwhile conflict) {
            return part.addObject("theirs", conflict.theirs());
        }
    }

    /** Keeps what stands in the form and publishes it. */
    @PostMapping("/draft/publication")
    ModelAndView publish(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") BulletinForm form,
            BindingResult errors,
            CurrentUser user,
            Scope scope,
            RedirectAttributes after) {
        if (form.headline() == null || form.headline().isBlank()) {
            errors.rejectValue("headline", "kpi.bulletin.refused.headline");
        }
        if (errors.hasErrors()) {
            return refusals.refused(pages.draft(month, form, scope), form, errors);
        }
        desk.publish(form.toCommand(month), user);
        after.addFlashAttribute("flash", Flash.success("kpi.bulletin.published"));
        return new ModelAndView("redirect:/bulletins/" + month);
    }

    @PostMapping("/draft/removal")
    String discard(@PathVariable YearMonth month, RedirectAttributes after) {
        desk.discard(month);
        after.addFlashAttribute("flash", Flash.success("kpi.bulletin.discarded"));
        return "redirect:/bulletins";
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable YearMonth month,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes after) {
        if (errors.hasErrors() || form.reason() == null) {
            throw new KpiRefused("reason", "kpi.bulletin.refused.reason");
        }
        desk.correct(month, form.reason(), user);
        after.addFlashAttribute("flash", Flash.success("kpi.bulletin.correcting"));
        return draft(month);
    }

    private static String draft(YearMonth month) {
        return "redirect:/bulletins/" + month + "/draft";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(BulletinChangedMeanwhile conflict, Model model) {
        var theirs = conflict.theirs();
        model.addAttribute("month", theirs.month());
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "differences", differences(theirs.words(), conflict.mine().words()));
        model.addAttribute("form", BulletinForm.of(conflict.mine().words(), theirs.version()));
        return "kpi/bulletin-conflict";
    }

    private static List<Difference> differences(BulletinWords theirs, BulletinWords mine) {
        var all = new ArrayList<Difference>();
        all.add(new Difference("kpi.bulletin.headline", theirs.headline(), mine.headline()));
        for (var section : BulletinSection.values()) {
            all.add(new Difference(section.messageKey(), theirs.comment(section), mine.comment(section)));
        }
        return all;
    }
}

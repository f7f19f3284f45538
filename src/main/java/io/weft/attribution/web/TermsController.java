package io.weft.attribution.web;

import io.weft.access.CurrentUser;
import io.weft.attribution.service.ClaimRefused;
import io.weft.attribution.service.Replays;
import io.weft.attribution.service.TermsBook;
import io.weft.attribution.service.TermsDesk;
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

/** The attribution rules: what holds, what is proposed, what it would have done, and who decides. */
@Controller
@RequestMapping("/attribution/rules")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class TermsController {

    private final TermsDesk desk;
    private final TermsBook book;
    private final TermsPages pages;
    private final Replays replays;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping
    ModelAndView list(CurrentUser user) {
        return pages.list(user);
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView form() {
        var from = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
        return pages.form(TermsForm.of(book.current().terms(), from));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView propose(
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.form(form), form, errors);
        }
        try {
            int version = desk.propose(form.toCommand(), user);
            after.addFlashAttribute("flash", Flash.success("attribution.terms.proposed", version));
            return new ModelAndView("redirect:/attribution/rules/" + version);
        } catch (ClaimRefused refused) {
            errors.reject(refused.messageKey());
            return refusals.refused(pages.form(form), form, errors);
        }
    }

    @GetMapping("/{version}")
    ModelAndView one(@PathVariable int version, ReplayForm replay, CurrentUser user) {
        return pages.one(version, replay.orLastQuarter(LocalDate.now(clock)), user);
    }

    /** Works a replay out in the background; the page shows how far it is. */
    @PostMapping("/{version}/replay")
    ModelAndView replay(@PathVariable int version, ReplayForm given, CurrentUser user) {
        var days = given.orLastQuarter(LocalDate.now(clock));
        replays.order(version, days.from(), days.until(), user);
        return new ModelAndView(
                "redirect:/attribution/rules/" + version + "?from=" + days.from() + "&until=" + days.until());
    }

    @PostMapping("/{version}/approve")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    ModelAndView approve(@PathVariable int version, CurrentUser user, RedirectAttributes after) {
        return decide(version, true, user, after);
    }

    @PostMapping("/{version}/reject")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    ModelAndView reject(@PathVariable int version, CurrentUser user, RedirectAttributes after) {
        return decide(version, false, user, after);
    }

    private ModelAndView decide(int version, boolean approve, CurrentUser user, RedirectAttributes after) {
        desk.decide(version, approve, user);
        after.addFlashAttribute(
                "flash", Flash.success(approve ? "attribution.terms.approved" : "attribution.terms.rejected", version));
        return new ModelAndView("redirect:/attribution/rules/" + version);
    }
}

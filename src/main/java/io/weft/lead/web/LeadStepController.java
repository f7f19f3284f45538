package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.lead.LeadRefused;
import io.weft.lead.service.LeadWork;
import io.weft.lead.service.Waivers;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One lead: where it stands, how it came there, and the steps the viewer may take. */
@Controller
@PreAuthorize("hasAuthority('LEAD_EDIT')")
@RequiredArgsConstructor
class LeadStepController {

    private final LeadWork work;
    private final Waivers waivers;
    private final LeadPages pages;
    private final Clock clock;

    @GetMapping("/leads/{id}")
    @PreAuthorize("hasAuthority('LEAD_VIEW')")
    ModelAndView page(@PathVariable long id, Desk desk) {
        return pages.page(id, desk);
    }

    @PostMapping("/leads/{id}/steps")
    ModelAndView step(
            @PathVariable long id,
            @Valid @ModelAttribute("step") StepForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.missing() != null) {
            return pages.missing(id, desk, errors.hasErrors() ? null : form.missing());
        }
        return done(id, desk, redirect, () -> work.step(desk, form.step(id)));
    }

    @PostMapping("/leads/{id}/contacts")
    ModelAndView contact(
            @PathVariable long id,
            @Valid @ModelAttribute("progress") ProgressForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return pages.missing(id, desk, "contact.error.summary");
        }
        return done(
                id,
                desk,
                redirect,
                () -> work.contact(desk, form.step(id), form.details(LocalDateTime.now(clock)), form.keyOrNew()));
    }

    @PostMapping("/leads/{id}/waivers")
    ModelAndView askWaiver(@PathVariable long id, Desk desk, RedirectAttributes redirect) {
        return done(id, desk, redirect, () -> waivers.ask(desk, id));
    }

    @PostMapping("/leads/{id}/wishes")
    ModelAndView wish(
            @PathVariable long id,
            @Valid @ModelAttribute("wish") WishForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.saidOn() == null || form.words() == null) {
            return pages.missing(id, desk, "lead.error.wish");
        }
        return done(
                id,
                desk,
                redirect,
                () -> waivers.wish(desk, id, form.saidOn(), form.words().strip()));
    }

    private ModelAndView done(long id, Desk desk, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
        } catch (LeadRefused refused) {
            return pages.refused(id, desk, refused.refusal());
        } catch (OptimisticLockingFailureException changed) {
            return pages.changed(id, desk);
        }
        redirect.addFlashAttribute("flash", Flash.success("lead.flash.done", "L-" + id));
        return new ModelAndView("redirect:/leads/" + id);
    }
}

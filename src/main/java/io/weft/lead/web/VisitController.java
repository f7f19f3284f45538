package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.lead.LeadRefused;
import io.weft.lead.service.Visits;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accompanied visits, planned and reported on the page of their lead. */
@Controller
@PreAuthorize("hasAuthority('LEAD_EDIT')")
@RequiredArgsConstructor
class VisitController {

    private final Visits visits;
    private final LeadPages pages;
    private final Clock clock;

    @PostMapping("/leads/{id}/visits")
    ModelAndView plan(
            @PathVariable long id,
            @Valid @ModelAttribute("plan") VisitPlanForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !form.isPlausible() || form.at() == null) {
            return pages.missing(id, desk, "lead.visit.error");
        }
        visits.plan(desk, id, form.at().atZone(clock.getZone()).toInstant(), form.place());
        return done(id, redirect);
    }

    @PostMapping("/visits/{id}/steps")
    ModelAndView step(
            @PathVariable long id,
            @Valid @ModelAttribute("visit") VisitForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        long lead = visits.leadOf(id, desk);
        if (errors.hasErrors() || !form.isWhole()) {
            return pages.missing(lead, desk, "lead.visit.error");
        }
        try {
            visits.step(desk, form.step(id));
        } catch (LeadRefused refused) {
            return pages.refused(lead, desk, refused.refusal());
        } catch (OptimisticLockingFailureException changed) {
            return pages.changed(lead, desk);
        }
        return done(lead, redirect);
    }

    private static ModelAndView done(long lead, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.success("lead.flash.done", "L-" + lead));
        return new ModelAndView("redirect:/leads/" + lead);
    }
}

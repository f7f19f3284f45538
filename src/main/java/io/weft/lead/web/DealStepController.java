package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.customer.service.CompanyNames;
import io.weft.lead.LeadRefused;
import io.weft.lead.service.DealWork;
import io.weft.lead.service.Deals;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One joint deal: its parties, shares, signatures, policies, and the steps the viewer may take. */
@Controller
@PreAuthorize("hasAuthority('DEAL_EDIT')")
@RequiredArgsConstructor
class DealStepController {

    private final Deals deals;
    private final DealWork work;
    private final CompanyNames companies;

    @GetMapping("/deals/{id}")
    @PreAuthorize("hasAuthority('LEAD_VIEW')")
    ModelAndView page(@PathVariable long id, Desk desk) {
        var view = deals.view(id, desk);
        return new ModelAndView("lead/deal")
                .addObject("view", view)
                .addObject("agreements", deals.agreements(view.deal()))
                .addObject("companyNames", companies.all())
                .addObject("steps", List.of("SIGN", "START", "RENEGOTIATE", "WIN", "LOSE", "DISSOLVE"))
                .addObject("desk", desk);
    }

    @PostMapping("/deals/{id}/shares")
    ModelAndView share(
            @PathVariable long id,
            @Valid @ModelAttribute("shares") SharesForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !form.isWhole()) {
            return answer(page(id, desk), "missing", "lead.deal.error.shares");
        }
        return done(id, desk, redirect, () -> work.share(desk, form.command(id)));
    }

    @PostMapping("/deals/{id}/steps")
    ModelAndView step(
            @PathVariable long id,
            @Valid @ModelAttribute("step") DealStepForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return answer(page(id, desk), "missing", "lead.error.step");
        }
        return done(id, desk, redirect, () -> work.step(desk, form.step(id)));
    }

    private ModelAndView done(long id, Desk desk, RedirectAttributes redirect, Runnable step) {
        try {
            step.run();
        } catch (LeadRefused refused) {
            return answer(page(id, desk), "refusal", refused.refusal());
        } catch (OptimisticLockingFailureException changed) {
            return answer(page(id, desk), "changed", true);
        }
        redirect.addFlashAttribute("flash", Flash.success("lead.deal.flash.done"));
        return new ModelAndView("redirect:/deals/" + id);
    }

    private static ModelAndView answer(ModelAndView page, String name, Object what) {
        page.setStatus(name.equals("missing") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page.addObject(name, what);
    }
}

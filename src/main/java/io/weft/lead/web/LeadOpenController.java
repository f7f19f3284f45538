package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.lead.LeadStage;
import io.weft.lead.service.LeadDesk;
import io.weft.lead.service.LeadList;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a new lead, from a customer's page or a logged contact. */
@Controller
@PreAuthorize("hasAuthority('LEAD_EDIT')")
@RequiredArgsConstructor
class LeadOpenController {

    private final LeadDesk leads;
    private final LeadList list;
    private final LeadOptions options;
    private final CustomerDirectory directory;
    private final FormErrors refusals;

    @GetMapping("/leads/new")
    ModelAndView form(@Valid @ModelAttribute("start") LeadStart start, Desk desk) {
        return start.gcid() == null
                ? new ModelAndView("redirect:/customers")
                : page(LeadForm.fresh(start), start.gcid(), desk);
    }

    @PostMapping("/leads")
    ModelAndView open(
            @Valid @ModelAttribute("form") LeadForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (form.gcid() == null) {
            return new ModelAndView("redirect:/customers");
        }
        if (!errors.hasFieldErrors("what") && options.offers().stream().noneMatch(offer -> offer.chosen(form.what()))) {
            errors = refusals.about(form, errors);
            errors.rejectValue("what", "lead.error.what");
        }
        if (errors.hasErrors()) {
            return refusals.refused(page(form, form.gcid(), desk), form, errors);
        }
        long id = leads.open(desk, form.command(desk.scope().company()));
        LeadStage stage = list.row(id, desk.scope()).stage();
        redirect.addFlashAttribute(
                "flash",
                stage == LeadStage.BLOCKED
                        ? Flash.error("lead.flash.blocked", "L-" + id)
                        : Flash.success("lead.flash.opened", "L-" + id));
        return new ModelAndView("redirect:/leads/" + id);
    }

    private ModelAndView page(LeadForm form, long gcid, Desk desk) {
        return new ModelAndView("lead/new")
                .addObject("form", form)
                .addObject("customer", directory.header(gcid, desk.scope()))
                .addObject("options", options);
    }
}

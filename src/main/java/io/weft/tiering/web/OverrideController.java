package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.tiering.service.OverrideRefused;
import io.weft.tiering.service.Overrides;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tiers set by hand: one asks on the customer's page, another decides in the list of those that wait. */
@Controller
@PreAuthorize("hasAuthority('TIER_OVERRIDE')")
@RequiredArgsConstructor
class OverrideController {

    private static final String LIST = "redirect:/tiers/overrides";

    private final Overrides overrides;
    private final OverridePages pages;
    private final FormErrors refusals;

    @GetMapping("/customers/{gcid}/tier-override")
    ModelAndView form(@PathVariable long gcid, Scope scope) {
        return pages.form(gcid, new OverrideForm(null, null, null), scope);
    }

    @PostMapping("/customers/{gcid}/tier-override")
    ModelAndView ask(
            @PathVariable long gcid,
            @Valid @ModelAttribute("form") OverrideForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(pages.form(gcid, form, desk.scope()), form, errors);
        }
        try {
            overrides.ask(form.toCommand(gcid), desk);
        } catch (OverrideRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey(), refused.args(), null);
            return refusals.refused(pages.form(gcid, form, desk.scope()), form, errors);
        }
        after.addFlashAttribute("flash", Flash.success("tiering.override.asked"));
        return new ModelAndView("redirect:/customers/" + gcid);
    }

    /** Those that wait for a second word, and those that hold. */
    @GetMapping("/tiers/overrides")
    ModelAndView list(Desk desk) {
        return pages.list(desk);
    }

    @PostMapping("/tiers/overrides/{id}")
    @PreAuthorize("hasAuthority('TIER_OVERRIDE_APPROVE')")
    String decide(@PathVariable long id, @RequestParam boolean approved, Desk desk, RedirectAttributes after) {
        try {
            overrides.decide(id, approved, desk);
            after.addFlashAttribute(
                    "flash", Flash.success(approved ? "tiering.override.approved" : "tiering.override.rejected"));
        } catch (OverrideRefused refused) {
            after.addFlashAttribute("flash", Flash.error(refused.messageKey()));
        }
        return LIST;
    }

    @PostMapping("/tiers/overrides/{id}/end")
    String end(@PathVariable long id, Desk desk, RedirectAttributes after) {
        try {
            overrides.end(id, desk);
            after.addFlashAttribute("flash", Flash.success("tiering.override.ended"));
        } catch (OverrideRefused refused) {
            after.addFlashAttribute("flash", Flash.error(refused.messageKey()));
        }
        return LIST;
    }
}

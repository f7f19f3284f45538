package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.lead.LeadRefused;
import io.weft.lead.service.Waivers;
import io.weft.platform.web.Flash;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What other companies ask of the one with priority in social-security supplement business. */
@Controller
@PreAuthorize("hasAuthority('DEAL_EDIT')")
@RequiredArgsConstructor
class WaiverController {

    private final Waivers waivers;

    @GetMapping("/leads/waivers")
    String list(Desk desk, Model model) {
        model.addAttribute("asked", waivers.asked(desk));
        return "lead/waivers";
    }

    @PostMapping("/leads/waivers/{id}")
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean given,
            Desk desk,
            RedirectAttributes redirect) {
        try {
            waivers.decide(desk, id, given);
            redirect.addFlashAttribute(
                    "flash", Flash.success(given ? "lead.flash.waiverGiven" : "lead.flash.waiverRefused"));
        } catch (LeadRefused answered) {
            redirect.addFlashAttribute("flash", Flash.error("lead.refused.waiverDecided"));
        }
        return "redirect:/leads/waivers";
    }
}

package io.weft.attribution.web;

import io.weft.attribution.service.AgentSplits;
import io.weft.attribution.service.ClaimRefused;
import io.weft.customer.Desk;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shares a claim among the agents who brought it about (PR-ATT-05). */
@Controller
@PreAuthorize("hasAuthority('CLAIM_DECIDE')")
@RequiredArgsConstructor
class ClaimSplitController {

    private final AgentSplits splits;
    private final ClaimPages pages;

    @PostMapping("/claims/{id}/agents")
    ModelAndView share(
            @PathVariable long id,
            @Valid @ModelAttribute("split") SplitForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        var page = pages.page(id, desk);
        if (errors.hasErrors()) {
            return pages.wrong(page, form, errors);
        }
        try {
            splits.share(id, form.text(), desk);
            after.addFlashAttribute("flash", Flash.success("attribution.split.done"));
            return new ModelAndView("redirect:/claims/" + id + "#agents");
        } catch (ClaimRefused refused) {
            var answer = pages.refused(page, form, errors, refused);
            return Boolean.TRUE.equals(page.getModel().get("mayShare"))
                    ? answer
                    : answer.addObject("refusal", refused.messageKey());
        }
    }
}

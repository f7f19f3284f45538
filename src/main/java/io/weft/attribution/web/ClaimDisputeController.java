package io.weft.attribution.web;

import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.ClaimRefused;
import io.weft.attribution.service.Disputes;
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

/** Ends a level of a dispute: the other company's manager between the companies, the group's people above them. */
@Controller
@RequiredArgsConstructor
class ClaimDisputeController {

    private final ClaimList claims;
    private final Disputes disputes;
    private final ClaimPages pages;

    @PostMapping("/claims/{id}/settlement")
    @PreAuthorize("hasAuthority('CLAIM_DECIDE')")
    ModelAndView settle(
            @PathVariable long id,
            @Valid @ModelAttribute("settlement") SettleForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        return end(new Posted(id, form, errors), desk, redirect);
    }

    @PostMapping("/claims/{id}/ruling")
    @PreAuthorize("hasAuthority('CLAIM_RULE')")
    ModelAndView rule(
            @PathVariable long id,
            @Valid @ModelAttribute("settlement") SettleForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        return end(new Posted(id, form, errors), desk, redirect);
    }

    /** What was sent, and what is wrong with it. */
    private record Posted(long id, SettleForm form, BindingResult errors) {}

    private ModelAndView end(Posted posted, Desk desk, RedirectAttributes redirect) {
        var page = pages.page(posted.id(), desk);
        if (posted.errors().hasErrors()) {
            return pages.wrong(page, posted.form(), posted.errors());
        }
        try {
            disputes.settle(posted.form().command(posted.id()), claims.one(posted.id(), desk), desk.user());
            redirect.addFlashAttribute("flash", Flash.success(posted.form().said()));
            return new ModelAndView("redirect:/claims/" + posted.id());
        } catch (ClaimRefused refused) {
            return pages.refused(page, posted.form(), posted.errors(), refused);
        }
    }
}

package io.weft.attribution.web;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.service.ClaimDecisions;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.ClaimRefused;
import io.weft.customer.Desk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Fmt;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The word of a company to one claim: confirm, amend, object. After a confirmation the next claim is already there. */
@Controller
@RequestMapping("/claims/{id}")
@PreAuthorize("hasAuthority('CLAIM_DECIDE')")
@RequiredArgsConstructor
class ClaimWordController {

    private static final int LONGEST = 500;

    private final ClaimList claims;
    private final ClaimDecisions decisions;
    private final ClaimPages pages;
    private final Fmt fmt;

    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String comment,
            @Valid @ModelAttribute("filter") ClaimFilter filter,
            Desk desk,
            RedirectAttributes redirect) {
        var claim = claims.one(id, desk);
        try {
            var done = decisions.confirmOne(id, desk.user(), shortened(comment));
            var name = String.valueOf(claim.policyNo() == null ? claim.id() : claim.policyNo());
            redirect.addFlashAttribute(
                    "flash",
                    done.posted() > 0
                            ? Flash.success("attribution.claim.booked", name, fmt.exact(done.amount()))
                            : Flash.success("attribution.claim.confirmed", name));
            return new ModelAndView("redirect:"
                    + claims.next(id, filter, desk)
                            .map(next -> Links.address("/claims/" + next, filter.trail()))
                            .orElseGet(() -> Links.address("/claims", filter.trail())));
        } catch (ClaimRefused refused) {
            var page = pages.page(id, desk);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("refusal", refused.messageKey());
        }
    }

    @PostMapping("/amend")
    ModelAndView amend(
            @PathVariable long id,
            @Valid @ModelAttribute("amend") AmendForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        var page = pages.page(id, desk);
        if (errors.hasErrors()) {
            return pages.wrong(page, form, errors);
        }
        try {
            decisions.amend(id, form.given(), desk.user(), form.why());
            redirect.addFlashAttribute("flash", Flash.success("attribution.claim.amended", fmt.exact(form.given())));
            return new ModelAndView("redirect:/claims/" + id);
        } catch (ClaimRefused refused) {
            return pages.refused(page, form, errors, refused);
        }
    }

    @PostMapping("/object")
    ModelAndView object(
            @PathVariable long id,
            @Valid @ModelAttribute("objection") ObjectForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        var page = pages.page(id, desk);
        if (errors.hasErrors()) {
            return pages.wrong(page, form, errors);
        }
        try {
            decisions.object(form.objection(id), desk.user());
            redirect.addFlashAttribute("flash", Flash.success("attribution.claim.objected"));
            return new ModelAndView("redirect:/claims/" + id);
        } catch (ClaimRefused refused) {
            return pages.refused(page, form, errors, refused);
        }
    }

    private static @Nullable String shortened(@Nullable String comment) {
        return comment == null || comment.length() <= LONGEST ? comment : comment.substring(0, LONGEST);
    }
}

package io.weft.attribution.web;

import io.weft.attribution.ClaimFilter;
import io.weft.attribution.ClaimPick;
import io.weft.attribution.service.BulkConfirmation;
import io.weft.attribution.service.PicksChanged;
import io.weft.customer.Desk;
import io.weft.platform.web.Flash;
import io.weft.platform.web.Links;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirms many claims at once: a look at what would be booked, by direction, and then the word. */
@Controller
@RequestMapping("/claims/confirm")
@PreAuthorize("hasAuthority('CLAIM_DECIDE')")
@RequiredArgsConstructor
class BulkConfirmController {

    private final BulkConfirmation bulk;
    private final AttributionWords words;

    @GetMapping
    ModelAndView preview(
            @Valid @ModelAttribute("pick") ClaimPickForm form,
            @Valid @ModelAttribute("filter") ClaimFilter filter,
            Desk desk,
            RedirectAttributes redirect) {
        var pick = form.pick(filter);
        if (pick.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.error("attribution.bulk.nothing"));
            return new ModelAndView("redirect:" + back(pick));
        }
        return page(pick, desk, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView confirm(
            @Valid @ModelAttribute("pick") ClaimPickForm form,
            @Valid @ModelAttribute("filter") ClaimFilter filter,
            Desk desk,
            RedirectAttributes redirect) {
        var pick = form.pick(filter);
        try {
            var done = bulk.confirm(pick, desk, form.looked(), form.comment());
            redirect.addFlashAttribute("flash", words.said(done));
            return new ModelAndView("redirect:" + back(pick));
        } catch (PicksChanged changed) {
            return page(pick, desk, changed.getStatusCode()).addObject("changed", true);
        }
    }

    private ModelAndView page(ClaimPick pick, Desk desk, HttpStatusCode status) {
        return new ModelAndView("attribution/confirm", HttpStatus.valueOf(status.value()))
                .addObject("preview", bulk.preview(pick, desk))
                .addObject("pick", pick)
                .addObject("names", words.names())
                .addObject("most", ClaimPick.MOST)
                .addObject("back", back(pick));
    }

    private static String back(ClaimPick pick) {
        return Links.address("/claims", pick.filter().address());
    }
}

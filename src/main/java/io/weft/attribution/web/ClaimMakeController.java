package io.weft.attribution.web;

import io.weft.access.CurrentUser;
import io.weft.attribution.ClaimMode;
import io.weft.attribution.service.ClaimMaking;
import io.weft.attribution.service.ClaimRefused;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claims by hand: what no feed tells, such as help that was given on the telephone. */
@Controller
@PreAuthorize("hasAuthority('CLAIM_EDIT')")
@RequiredArgsConstructor
class ClaimMakeController {

    private static final List<Option> MODES = Option.keys(
            "attribution.mode.",
            new ClaimMode[] {ClaimMode.JOINT_INFO, ClaimMode.CHANNEL, ClaimMode.MUTUAL, ClaimMode.COORDINATION});

    private final ClaimMaking making;
    private final AttributionWords words;
    private final FormErrors refusals;

    @GetMapping("/claims/new")
    ModelAndView form(@RequestParam(required = false) @Nullable String policyNo, CurrentUser user) {
        return page(MakeClaimForm.fresh(user.company(), policyNo));
    }

    @PostMapping("/claims")
    ModelAndView make(
            @Valid @ModelAttribute("form") MakeClaimForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes after) {
        if (!errors.hasErrors()) {
            try {
                var made = making.make(form.toCommand(), user);
                after.addFlashAttribute("flash", Flash.success("attribution.make.done", made.size()));
                return new ModelAndView("redirect:/claims/" + made.get(0));
            } catch (ClaimRefused refused) {
                errors.rejectValue(refused.field(), refused.messageKey());
            }
        }
        return refusals.refused(page(form), form, errors);
    }

    private ModelAndView page(MakeClaimForm form) {
        return new ModelAndView("attribution/claim-new")
                .addObject("form", form)
                .addObject("modes", MODES)
                .addObject("companies", words.names().choices());
    }
}

package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.TagCase;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.CustomerRefused;
import io.weft.customer.service.TagDecisions;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A data steward says which of several statements about a customer is right (D-14). */
@Controller
@PreAuthorize("hasAuthority('TAG_DECIDE')")
@RequiredArgsConstructor
class TagDecisionController {

    private static final String LIST = "redirect:/customers/quality/conflicts";

    private final TagDecisions decisions;
    private final CompanyNames companies;
    private final FormErrors refusals;

    @GetMapping("/customers/{gcid}/tags/{dimension}/decide")
    ModelAndView ask(@PathVariable long gcid, @PathVariable String dimension, Scope scope) {
        return page(decisions.open(gcid, dimension, scope), new DecisionForm(null, null));
    }

    @PostMapping("/customers/{gcid}/tags/{dimension}/decide")
    ModelAndView decide(
            @PathVariable long gcid,
            @PathVariable String dimension,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refused(decisions.open(gcid, dimension, desk.scope()), form, errors);
        }
        try {
            long word = decisions.decide(form.about(gcid, dimension), desk.scope(), desk.user());
            after.addFlashAttribute(
                    "flash",
                    Flash.success("tag.flash.decided").withUndo("/customers/" + gcid + "/tags/" + word + "/undecide"));
            return new ModelAndView(LIST);
        } catch (CustomerRefused refused) {
            errors.rejectValue("value", refused.messageKey());
            return refused(decisions.open(gcid, dimension, desk.scope()), form, errors);
        }
    }

    @PostMapping("/customers/{gcid}/tags/{id}/undecide")
    String undo(@PathVariable long gcid, @PathVariable long id, Scope scope, RedirectAttributes after) {
        decisions.undo(gcid, id, scope);
        after.addFlashAttribute("flash", Flash.success("tag.flash.takenBack"));
        return LIST;
    }

    private ModelAndView refused(TagCase open, DecisionForm form, BindingResult errors) {
        return refusals.refused(page(open, form), form, errors);
    }

    private ModelAndView page(TagCase open, DecisionForm form) {
        return new ModelAndView("customer/quality/decide")
                .addObject("open", open)
                .addObject("form", form)
                .addObject("companyNames", companies.all())
                .addObject(
                        "values",
                        open.values().stream()
                                .map(value -> Option.text(
                                        value, open.tag().dimension().nameOf(value)))
                                .toList());
    }
}

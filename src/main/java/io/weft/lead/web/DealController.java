package io.weft.lead.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.service.CustomerDirectory;
import io.weft.lead.DealStatus;
import io.weft.lead.service.Deals;
import io.weft.platform.FilterParts;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Links;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joint deals: the list, and the form of a new one. */
@Controller
@PreAuthorize("hasAuthority('DEAL_EDIT')")
@RequiredArgsConstructor
class DealController {

    private final Deals deals;
    private final LeadOptions options;
    private final CustomerDirectory directory;
    private final FormErrors refusals;

    @GetMapping("/deals")
    @PreAuthorize("hasAuthority('LEAD_VIEW')")
    String list(
            @RequestParam(required = false) @Nullable DealStatus status,
            @RequestParam(required = false) @Nullable Long after,
            Scope scope,
            Model model) {
        var page = deals.page(status, after, scope);
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/deals", FilterParts.none().and("status", status), page.next()));
        model.addAttribute("status", status);
        model.addAttribute("statuses", Option.keys("lead.deal.status.", DealStatus.values()));
        model.addAttribute("mayOpen", scope.may(Permission.DEAL_EDIT));
        return "lead/deals";
    }

    @GetMapping("/deals/new")
    ModelAndView form(
            @RequestParam(required = false) @Nullable Long gcid,
            @RequestParam(required = false, name = "with") @Nullable String partner,
            Desk desk) {
        return gcid == null
                ? new ModelAndView("redirect:/customers")
                : page(new DealForm(gcid, null, partner == null ? List.of() : List.of(partner)), gcid, desk);
    }

    @PostMapping("/deals")
    ModelAndView open(
            @Valid @ModelAttribute("form") DealForm form,
            BindingResult errors,
            Desk desk,
            RedirectAttributes redirect) {
        if (form.gcid() == null) {
            return new ModelAndView("redirect:/customers");
        }
        var others = others(desk);
        boolean known = form.companies() != null
                && form.companies().stream().allMatch(code -> others.stream().anyMatch(one -> one.chosen(code)));
        if (!errors.hasFieldErrors("companies") && !known) {
            errors = refusals.about(form, errors);
            errors.rejectValue("companies", "lead.deal.error.companies");
        }
        if (errors.hasErrors()) {
            return refusals.refused(page(form, form.gcid(), desk), form, errors);
        }
        long id = deals.open(desk, form.command());
        redirect.addFlashAttribute("flash", Flash.success("lead.deal.flash.opened"));
        return new ModelAndView("redirect:/deals/" + id);
    }

    private ModelAndView page(DealForm form, long gcid, Desk desk) {
        return new ModelAndView("lead/deal-new")
                .addObject("form", form)
                .addObject("customer", directory.header(gcid, desk.scope()))
                .addObject("others", others(desk));
    }

    private List<Option> others(Desk desk) {
        String own = desk.scope().company();
        return options.companies().stream()
                .filter(one -> !one.value().equals(own))
                .toList();
    }
}

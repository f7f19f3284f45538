package io.weft.customer.web;

import io.weft.access.Scope;
import io.weft.customer.CertificateType;
import io.weft.customer.CreateCustomer;
import io.weft.customer.EditCustomer;
import io.weft.customer.Gender;
import io.weft.customer.PartyKind;
import io.weft.customer.service.CustomerRecords;
import io.weft.customer.service.CustomerRefused;
import io.weft.customer.service.EditConflict;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters and mends a customer no core system knows yet. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_EDIT')")
class CustomerFormController {

    private final CustomerRecords records;
    private final CustomerConflict conflict;
    private final FormErrors refusals;

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", Option.keys("customers.kind.", PartyKind.values()));
        model.addAttribute("genders", Option.keys("customerForm.gender.", Gender.values()));
        model.addAttribute("idTypes", Option.keys("customerForm.idType.", CertificateType.values()));
    }

    @GetMapping("/customers/new")
    ModelAndView form() {
        return fresh(CustomerForm.fresh());
    }

    @PostMapping("/customers")
    ModelAndView create(
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult errors,
            Scope scope,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(fresh(form), form, errors);
        }
        try {
            var created = records.create(new CreateCustomer(form.details()), scope);
            after.addFlashAttribute("flash", Flash.success("customerForm.flash.created"));
            return new ModelAndView("redirect:/customers/" + created);
        } catch (CustomerRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(fresh(form), form, errors);
        }
    }

    @GetMapping("/customers/{gcid}/edit")
    ModelAndView edit(@PathVariable long gcid, Scope scope) {
        return edit(gcid, CustomerForm.of(records.editable(gcid, scope)));
    }

    @PostMapping("/customers/{gcid}/edit")
    ModelAndView save(
            @PathVariable long gcid,
            @Valid @ModelAttribute("form") CustomerForm form,
            BindingResult errors,
            Scope scope,
            RedirectAttributes after) {
        var before = records.editable(gcid, scope);
        if (errors.hasErrors()) {
            return refusals.refused(edit(gcid, form), form, errors);
        }
        try {
            int version = form.version() == null ? before.version() : form.version();
            var changed = records.edit(new EditCustomer(before.recordId(), version, form.details()), scope);
            after.addFlashAttribute("flash", Flash.success("customerForm.flash.saved"));
            return new ModelAndView("redirect:/customers/" + changed);
        } catch (EditConflict faster) {
            return conflict.page(gcid, form, faster.theirs());
        } catch (CustomerRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(edit(gcid, form), form, errors);
        }
    }

    private static ModelAndView fresh(CustomerForm form) {
        return new ModelAndView("customer/form/new").addObject("form", form);
    }

    private static ModelAndView edit(long gcid, CustomerForm form) {
        return new ModelAndView("customer/form/edit").addObject("form", form).addObject("gcid", gcid);
    }
}

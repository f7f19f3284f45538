package io.weft.access.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.access.CurrentUser;
import io.weft.access.OrgUnitRef;
import io.weft.access.OrgUnitView;
import io.weft.access.service.CompanyService;
import io.weft.platform.web.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisation trees: a branch opens when it is asked for; names may be mended. */
@Controller
@RequestMapping("/org-units")
@RequiredArgsConstructor
class OrgUnitController {

    private final CompanyService companies;
    private final AccessChoices choices;

    /** The name of a unit. */
    record OrgUnitForm(
            @NotBlank @Size(max = 200) @Nullable String name,
            @NotNull Integer version) {}

    @GetMapping
    @PreAuthorize("hasAuthority('ORG_VIEW')")
    String tree(
            @RequestParam(required = false) @Nullable String company,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            CurrentUser user,
            Model model) {
        var options = choices.companies();
        var shown = Fields.orNull(company) != null ? company : user.company();
        if (shown == null && !options.isEmpty()) {
            shown = options.get(0).value();
        }
        model.addAttribute("companies", options);
        model.addAttribute("company", shown);
        model.addAttribute("q", Fields.orNull(q));
        if (shown != null) {
            units(new OrgUnitRef(shown, Fields.given(unit)), Fields.orNull(q), model);
        }
        return "access/org-units";
    }

    @GetMapping("/{company}/{code}/below")
    @PreAuthorize("hasAuthority('ORG_VIEW')")
    @HxRequest
    String below(@PathVariable String company, @PathVariable String code, Model model) {
        model.addAttribute("units", companies.below(company, code));
        return "access/org-units :: branch";
    }

    @GetMapping("/{company}/{code}/edit")
    @PreAuthorize("hasAuthority('ORG_EDIT')")
    String edit(@PathVariable String company, @PathVariable String code, Model model) {
        var unit = unit(company, code);
        model.addAttribute("unit", unit);
        model.addAttribute("form", new OrgUnitForm(unit.name(), unit.version()));
        return "access/org-unit";
    }

    @PostMapping("/{company}/{code}")
    @PreAuthorize("hasAuthority('ORG_EDIT')")
    String save(
            @PathVariable String company,
            @PathVariable String code,
            @Valid @ModelAttribute("form") OrgUnitForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        var unit = unit(company, code);
        if (!result.hasErrors()) {
            try {
                companies.rename(unit.ref(), Fields.given(form.name()), form.version());
                redirect.addFlashAttribute("flash", Flash.success("access.orgUnit.saved", code));
                redirect.addAttribute("company", company);
                redirect.addAttribute("unit", unit.parentCode());
                return "redirect:/org-units";
            } catch (ObjectOptimisticLockingFailureException conflict) {
                model.addAttribute("conflict", true);
            }
        }
        model.addAttribute("unit", unit);
        return "access/org-unit";
    }

    private void units(OrgUnitRef at, @Nullable String q, Model model) {
        if (q != null) {
            model.addAttribute("units", companies.found(at.company(), q));
            return;
        }
        var here = at.code().isEmpty() ? null : unit(at.company(), at.code());
        if (here != null) {
            model.addAttribute("here", here);
            model.addAttribute("above", companies.above(at));
        }
        model.addAttribute("units", companies.below(at.company(), here == null ? null : here.code()));
    }

    private OrgUnitView unit(String company, String code) {
        return companies
                .unit(new OrgUnitRef(company, code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

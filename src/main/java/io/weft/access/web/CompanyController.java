package io.weft.access.web;

import io.weft.access.CompanyView;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The companies of the group; names may be mended. */
@Controller
@RequestMapping("/companies")
@RequiredArgsConstructor
class CompanyController {

    private final CompanyService companies;

    /** The names of a company. */
    record CompanyForm(
            @NotBlank @Size(max = 200) @Nullable String name,
            @Nullable @Size(max = 200) String nameEn,
            @NotNull Integer version) {}

    @GetMapping
    @PreAuthorize("hasAuthority('ORG_VIEW')")
    String list(Model model) {
        model.addAttribute("rows", companies.companies());
        return "access/companies";
    }

    @GetMapping("/{code}/edit")
    @PreAuthorize("hasAuthority('ORG_EDIT')")
    String edit(@PathVariable String code, Model model) {
        var company = company(code);
        model.addAttribute("company", company);
        model.addAttribute("form", new CompanyForm(company.name(), company.nameEn(), company.version()));
        return "access/company";
    }

    @PostMapping("/{code}")
    @PreAuthorize("hasAuthority('ORG_EDIT')")
    String save(
            @PathVariable String code,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        var company = company(code);
        if (!result.hasErrors()) {
            try {
                companies.rename(
                        new CompanyView(code, "", "", null, 0, form.version()),
                        Fields.given(form.name()),
                        Fields.orNull(form.nameEn()));
                redirect.addFlashAttribute("flash", Flash.success("access.company.saved", code));
                return "redirect:/companies";
            } catch (ObjectOptimisticLockingFailureException conflict) {
                model.addAttribute("conflict", true);
            }
        }
        model.addAttribute("company", company);
        return "access/company";
    }

    private CompanyView company(String code) {
        return companies.company(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

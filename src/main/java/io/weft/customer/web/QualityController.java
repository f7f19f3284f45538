package io.weft.customer.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.ProfileFigure;
import io.weft.customer.QualityFilter;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.DataQuality;
import io.weft.platform.web.Links;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Data quality: profiles that lack most, and statements that contradict each other (D-14, M-48). */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('DATA_QUALITY')")
class QualityController {

    private final DataQuality quality;
    private final CompanyNames companies;

    /** The thinnest profiles of one company: the viewer's own, or the least complete one. */
    @GetMapping("/customers/quality")
    String profiles(@Valid @ModelAttribute("filter") QualityFilter filter, Scope scope, Model model) {
        List<ProfileFigure> figures = quality.figures(scope);
        String company = figures.stream()
                .map(ProfileFigure::company)
                .filter(code -> code.equals(filter.company()))
                .findFirst()
                .orElse(figures.isEmpty() ? "" : figures.get(0).company());
        var page = quality.thin(filter, company, scope);
        Map<String, String> names = companies.all();
        model.addAttribute("figures", figures);
        model.addAttribute("company", company);
        model.addAttribute("companyNames", names);
        model.addAttribute(
                "companies",
                figures.stream()
                        .map(one -> Option.text(one.company(), names.getOrDefault(one.company(), one.company())))
                        .toList());
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/customers/quality", filter.describe(), page.next()));
        return "customer/quality/profiles";
    }

    /** Customers of whom different things are said. */
    @GetMapping("/customers/quality/conflicts")
    String conflicts(@Valid @ModelAttribute("filter") QualityFilter filter, Scope scope, Model model) {
        var page = quality.conflicts(filter.after(), scope);
        model.addAttribute("mayDecide", scope.may(Permission.TAG_DECIDE));
        model.addAttribute("companyNames", companies.all());
        model.addAttribute("page", page);
        model.addAttribute(
                "next",
                Links.next(
                        "/customers/quality/conflicts", QualityFilter.defaults().describe(), page.next()));
        return "customer/quality/conflicts";
    }
}

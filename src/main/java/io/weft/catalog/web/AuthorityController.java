package io.weft.catalog.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.catalog.AuthorityFilter;
import io.weft.catalog.service.AuthorityService;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of authorities to sell for another company, those that end first on top. */
@Controller
@RequestMapping("/authorities")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class AuthorityController {

    private final AuthorityService authorities;
    private final CatalogOptions options;

    @GetMapping
    String list(@Valid @ModelAttribute("filter") AuthorityFilter filter, Model model) {
        results(filter, model);
        model.addAttribute("options", options);
        return "catalog/authorities";
    }

    @HxRequest
    @GetMapping
    String results(@Valid @ModelAttribute("filter") AuthorityFilter filter, Model model) {
        model.addAttribute("authorities", authorities.list(filter));
        return "catalog/authorities :: results";
    }
}

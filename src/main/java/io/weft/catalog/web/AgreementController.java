package io.weft.catalog.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.catalog.AgreementFilter;
import io.weft.catalog.service.AgreementService;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of cooperation agreements, those that end first on top. */
@Controller
@RequestMapping("/agreements")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class AgreementController {

    private final AgreementService agreements;
    private final CatalogOptions options;

    @GetMapping
    String list(@Valid @ModelAttribute("filter") AgreementFilter filter, Model model) {
        results(filter, model);
        model.addAttribute("options", options);
        return "catalog/agreements";
    }

    @HxRequest
    @GetMapping
    String results(@Valid @ModelAttribute("filter") AgreementFilter filter, Model model) {
        model.addAttribute("agreements", agreements.list(filter));
        return "catalog/agreements :: results";
    }
}

package io.weft.partner.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import io.weft.partner.PartnerFilter;
import io.weft.partner.PartnerRow;
import io.weft.partner.PartnerType;
import io.weft.partner.service.PartnerService;
import io.weft.platform.Page;
import io.weft.platform.web.Links;
import io.weft.platform.web.Option;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of partners. */
@Controller
@RequestMapping("/partners")
@PreAuthorize("hasAuthority('CATALOG_VIEW')")
@RequiredArgsConstructor
class PartnerController {

    private final PartnerService partners;

    @GetMapping
    String list(@Valid @ModelAttribute("filter") PartnerFilter filter, Model model) {
        results(filter, model);
        model.addAttribute("types", Option.keys("partner.type.", PartnerType.values()));
        return "partner/partners";
    }

    @HxRequest
    @GetMapping
    String results(@Valid @ModelAttribute("filter") PartnerFilter filter, Model model) {
        Page<PartnerRow> page = partners.list(filter);
        model.addAttribute("page", page);
        model.addAttribute("next", Links.next("/partners", filter.describe(), page.next()));
        return "partner/partners :: results";
    }
}

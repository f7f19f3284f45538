package io.weft.policy.web;

import io.weft.access.Scope;
import io.weft.customer.service.CompanyNames;
import io.weft.policy.service.HoldingService;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The holdings block of the customer page; a page of its own without scripts. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
class HoldingsController {

    private final HoldingService holdings;
    private final CompanyNames companies;

    @GetMapping("/customers/{gcid}/holdings")
    String holdings(@PathVariable long gcid, Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute("companyNames", companies.all());
        model.addAttribute("holdings", holdings.of(gcid, scope));
        return request.getHeader("HX-Request") == null ? "policy/holdings" : "policy/holdings :: part";
    }
}

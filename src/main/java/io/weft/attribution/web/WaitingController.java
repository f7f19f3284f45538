package io.weft.attribution.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.CurrentUser;
import io.weft.attribution.service.ClaimList;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The block of the home page with the claims that wait for the viewer's company. */
@Controller
@RequiredArgsConstructor
class WaitingController {

    private final ClaimList claims;
    private final AttributionWords words;

    @GetMapping("/home/claims")
    @PreAuthorize("hasAuthority('CLAIM_DECIDE')")
    String waiting(CurrentUser user, Model model, HtmxRequest htmx) {
        model.addAttribute("waiting", claims.waitingByDirection(user.id()));
        model.addAttribute("names", words.names());
        return "attribution/waiting" + (htmx.isHtmxRequest() ? " :: part" : "");
    }
}

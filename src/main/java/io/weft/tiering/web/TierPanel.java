package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.customer.CustomerPanel;
import io.weft.customer.service.CompanyNames;
import io.weft.tiering.Axis;
import io.weft.tiering.service.Overrides;
import io.weft.tiering.service.TierStories;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A customer's tier and why, a block of the customer page; a page of its own without scripts. */
@Controller
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
@RequiredArgsConstructor
class TierPanel {

    static final String ID = "tier";

    private final TierStories stories;
    private final TierWords words;
    private final Overrides overrides;
    private final CompanyNames companies;

    @GetMapping("/customers/{gcid}/panels/tier")
    String tier(@PathVariable long gcid, Scope scope, HttpServletRequest request, Model model) {
        var story = stories.of(gcid, scope);
        model.addAttribute("gcid", gcid);
        model.addAttribute("scope", scope);
        model.addAttribute("open", overrides.of(gcid, scope).orElse(null));
        model.addAttribute("story", story.orElse(null));
        model.addAttribute("words", words);
        model.addAttribute("axes", Axis.values());
        model.addAttribute("begun", story.isPresent() || stories.begun());
        model.addAttribute("companyNames", companies.all());
        return request.getHeader("HX-Request") == null ? "tiering/panel" : "tiering/panel :: part";
    }

    /** Puts the block on the page. */
    @Component
    static class Block implements CustomerPanel {

        @Override
        public String id() {
            return ID;
        }

        @Override
        public String titleKey() {
            return "tiering.panel";
        }

        @Override
        public int order() {
            return 15;
        }

        @Override
        public String path(long gcid) {
            return "/customers/" + gcid + "/panels/tier";
        }

        @Override
        public boolean visibleTo(Scope scope) {
            return scope.seesNames();
        }
    }
}

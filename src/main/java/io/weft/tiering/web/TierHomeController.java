package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.platform.web.HomePanel;
import io.weft.tiering.service.FollowUpPlans;
import io.weft.tiering.service.Strategies;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom an agent has to speak with by the plans of his customers' tiers, a block of the home page. */
@Controller
@PreAuthorize("hasAuthority('CONTACT_LOG')")
@RequiredArgsConstructor
class TierHomeController {

    private final FollowUpPlans plans;
    private final Strategies strategies;
    private final TierWords words;

    @GetMapping("/home/plan")
    String due(Scope scope, HttpServletRequest request, Model model) {
        var due = plans.due(scope);
        model.addAttribute("due", due);
        model.addAttribute("all", due.isEmpty() ? 0 : due.get(0).all());
        model.addAttribute("names", plans.names(due, scope));
        model.addAttribute("rules", strategies.ruleSet());
        model.addAttribute("words", words);
        return request.getHeader("HX-Request") == null ? "tiering/home" : "tiering/home :: part";
    }

    /** Puts the block on the page. */
    @Configuration(proxyBeanMethods = false)
    static class Block {

        @Bean
        HomePanel planPanel() {
            return new HomePanel("plan", "tiering.home", 15, "/home/plan", "CONTACT_LOG", true);
        }
    }
}

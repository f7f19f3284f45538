package io.weft.lead.web;

import io.weft.access.CurrentScope;
import io.weft.lead.service.LeadList;
import io.weft.platform.SignedIn;
import io.weft.platform.web.MenuBadge;
import io.weft.platform.web.MenuEntry;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where leads stand in the menu, and how many wait for the viewer. */
@Configuration(proxyBeanMethods = false)
class LeadMenu {

    @Bean
    MenuEntry leadsEntry() {
        return new MenuEntry("work", "leads", "/leads", "lead.leads", "LEAD_VIEW", "target", 30);
    }

    @Bean
    MenuEntry dealsEntry() {
        return new MenuEntry("work", "deals", "/deals", "lead.deals", "LEAD_VIEW", "briefcase", 32);
    }

    @Bean
    MenuEntry leadFiguresEntry() {
        return new MenuEntry(
                "manage", "lead-figures", "/leads/figures", "lead.figures", "DEAL_EDIT", "chart-line", 130);
    }

    @Component
    @RequiredArgsConstructor
    static class WaitingLeads implements MenuBadge {

        private final LeadList leads;
        private final CurrentScope scope;

        @Override
        public String key() {
            return "leads";
        }

        @Override
        public int count(SignedIn viewer) {
            return leads.waiting(scope.get());
        }
    }
}

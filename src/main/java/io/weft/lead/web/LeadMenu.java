package io.weft.lead.web;

import io.weft.access.CurrentScope;
import io.weft.lead.service.LeadList;
import io.weft.platform.SignedIn;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.CockpitTile;
import io.weft.platform.web.CockpitTile.Width;
import io.weft.platform.web.MenuBadge;
import io.weft.platform.web.MenuEntry;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where leads stand in the menu, how many wait for the viewer, and their tiles of the cockpits. */
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

    @Bean
    CockpitTile leadAgeingTile() {
        return CockpitTile.of("lead-ageing", "lead.tile.ageing", "/leads/panels/ageing", "LEAD_VIEW")
                .at(14, Width.HALF)
                .on(CockpitBoard.BRANCH)
                .readyOn(CockpitBoard.GROUP, CockpitBoard.COMMITTEE);
    }

    @Bean
    CockpitTile leadConversionTile() {
        return CockpitTile.of("lead-conversion", "lead.tile.conversion", "/leads/panels/conversion", "LEAD_VIEW")
                .at(260, Width.HALF)
                .readyOn(CockpitBoard.values());
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

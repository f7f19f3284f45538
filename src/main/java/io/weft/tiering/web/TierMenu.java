package io.weft.tiering.web;

import io.weft.access.CurrentScope;
import io.weft.access.Permission;
import io.weft.platform.SignedIn;
import io.weft.platform.web.MenuBadge;
import io.weft.platform.web.MenuEntry;
import io.weft.tiering.service.Overrides;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Where the pages of tiers stand in the menu, and how many overrides wait for the viewer's word. */
@Configuration(proxyBeanMethods = false)
class TierMenu {

    @Bean
    MenuEntry tiersEntry() {
        return new MenuEntry(
                "manage", "tiers", "/tiers", "tiering.tiers", Permission.PENETRATION_VIEW.name(), "stack-2", 15);
    }

    @Bean
    MenuEntry tierStrategiesEntry() {
        return new MenuEntry(
                "admin",
                "tier-strategies",
                "/tiers/strategies",
                "tiering.strategies",
                Permission.RULES_VIEW.name(),
                "bookmark",
                332);
    }

    @Component
    @RequiredArgsConstructor
    static class WaitingOverrides implements MenuBadge {

        private final Overrides overrides;
        private final CurrentScope scope;

        @Override
        public String key() {
            return "tiers";
        }

        @Override
        public int count(SignedIn viewer) {
            var now = scope.get();
            return now.may(Permission.TIER_OVERRIDE_APPROVE) ? overrides.waiting(now) : 0;
        }
    }
}

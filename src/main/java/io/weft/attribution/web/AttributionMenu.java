package io.weft.attribution.web;

import io.weft.access.Permission;
import io.weft.attribution.service.ClaimList;
import io.weft.attribution.service.Disputes;
import io.weft.platform.SignedIn;
import io.weft.platform.web.HomePanel;
import io.weft.platform.web.MenuBadge;
import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the menu, and its block of the home page. */
@Configuration(proxyBeanMethods = false)
class AttributionMenu {

    @Bean
    MenuEntry claimsEntry() {
        return new MenuEntry(
                "work",
                "claims",
                "/claims",
                "attribution.menu.claims",
                Permission.CLAIM_VIEW.name(),
                "clipboard-check",
                40);
    }

    @Bean
    MenuEntry ledgerEntry() {
        return new MenuEntry(
                "manage",
                "ledger",
                "/ledger",
                "attribution.menu.ledger",
                Permission.LEDGER_VIEW.name(),
                "report-money",
                20);
    }

    @Bean
    HomePanel waitingPanel() {
        return new HomePanel("claims", "attribution.home", 20, "/home/claims", Permission.CLAIM_DECIDE.name(), false);
    }

    @Bean
    MenuBadge claimsBadge(ClaimList claims, Disputes disputes) {
        return new Waiting(claims, disputes);
    }

    private record Waiting(ClaimList claims, Disputes disputes) implements MenuBadge {

        @Override
        public String key() {
            return "claims";
        }

        @Override
        public int count(SignedIn viewer) {
            return claims.waiting(viewer.id()) + disputes.waiting(viewer.id());
        }
    }
}

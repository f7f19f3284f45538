package io.weft.attribution.web;

import io.weft.access.Permission;
import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the rules stand in the menu. */
@Configuration(proxyBeanMethods = false)
class TermsMenu {

    @Bean
    MenuEntry attributionRulesEntry() {
        return new MenuEntry(
                "admin",
                "attribution-rules",
                "/attribution/rules",
                "attribution.terms",
                Permission.RULES_VIEW.name(),
                "list-check",
                330);
    }
}

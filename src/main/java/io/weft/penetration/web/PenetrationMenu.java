package io.weft.penetration.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the cockpit stands in the menu. */
@Configuration(proxyBeanMethods = false)
class PenetrationMenu {

    @Bean
    MenuEntry cockpitEntry() {
        return new MenuEntry(
                "manage", "penetration", "/penetration", "penetration.menu", "PENETRATION_VIEW", "chart-grid-dots", 10);
    }

    @Bean
    MenuEntry cohortEntry() {
        return new MenuEntry("manage", "cohorts", "/cohorts", "cohort.menu", "PENETRATION_VIEW", "chart-line", 12);
    }
}

package io.weft.kpi.web;

import io.weft.access.Permission;
import io.weft.platform.web.HomePanel;
import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the menu, and its block of the home page. */
@Configuration(proxyBeanMethods = false)
class KpiMenu {

    private static final String VIEW = Permission.KPI_VIEW.name();

    @Bean
    MenuEntry boardEntry() {
        return new MenuEntry(
                "manage",
                "cockpit",
                "/cockpit",
                "kpi.board.menu",
                Permission.PENETRATION_VIEW.name(),
                "layout-grid",
                5);
    }

    @Bean
    MenuEntry metricsEntry() {
        return new MenuEntry("manage", "metrics", "/metrics", "kpi.menu.metrics", VIEW, "chart-dots", 30);
    }

    @Bean
    MenuEntry scoresEntry() {
        return new MenuEntry("manage", "scores", "/scores", "kpi.menu.scores", VIEW, "star", 24);
    }

    @Bean
    MenuEntry plansEntry() {
        return new MenuEntry("manage", "plans", "/plans", "kpi.menu.plans", VIEW, "target", 22);
    }

    @Bean
    MenuEntry bulletinsEntry() {
        return new MenuEntry("manage", "bulletins", "/bulletins", "kpi.menu.bulletins", VIEW, "receipt", 26);
    }

    @Bean
    HomePanel bulletinPanel() {
        return new HomePanel("bulletin", "kpi.bulletins", 70, "/home/bulletin", Permission.KPI_SCHEME.name(), false);
    }
}

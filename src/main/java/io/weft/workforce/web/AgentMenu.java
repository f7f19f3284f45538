package io.weft.workforce.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agents' line in the menu. */
@Configuration(proxyBeanMethods = false)
class AgentMenu {

    @Bean
    MenuEntry agentsEntry() {
        return new MenuEntry("admin", "agents", "/agents", "workforce.agents", "ORG_VIEW", "users", 340);
    }
}

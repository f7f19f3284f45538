package io.weft.tiering.web;

import io.weft.access.Permission;
import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the studio and the runs stand in the menu. */
@Configuration(proxyBeanMethods = false)
class StudioMenu {

    @Bean
    MenuEntry tieringStudioEntry() {
        return new MenuEntry(
                "admin",
                "tiering-studio",
                "/tiering",
                "tiering.studio",
                Permission.RULES_VIEW.name(),
                "adjustments",
                331);
    }
}

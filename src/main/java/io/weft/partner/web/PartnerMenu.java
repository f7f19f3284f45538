package io.weft.partner.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The partners' line in the menu. */
@Configuration(proxyBeanMethods = false)
class PartnerMenu {

    @Bean
    MenuEntry partnersEntry() {
        return new MenuEntry(
                "admin", "partners", "/partners", "partner.partners", "CATALOG_VIEW", "building-store", 330);
    }
}

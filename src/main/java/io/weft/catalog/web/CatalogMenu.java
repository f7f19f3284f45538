package io.weft.catalog.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog's lines in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogMenu {

    @Bean
    MenuEntry productsEntry() {
        return new MenuEntry("admin", "products", "/products", "catalog.products", "CATALOG_VIEW", "package", 300);
    }

    @Bean
    MenuEntry channelsEntry() {
        return new MenuEntry("admin", "channels", "/channels", "catalog.channels", "CATALOG_VIEW", "hierarchy", 310);
    }

    @Bean
    MenuEntry authoritiesEntry() {
        return new MenuEntry(
                "admin", "authorities", "/authorities", "catalog.authorities", "CATALOG_VIEW", "shield", 320);
    }

    @Bean
    MenuEntry agreementsEntry() {
        return new MenuEntry("admin", "agreements", "/agreements", "catalog.agreements", "CATALOG_VIEW", "link", 330);
    }
}

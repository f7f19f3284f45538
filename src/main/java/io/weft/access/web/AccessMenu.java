package io.weft.access.web;

import io.weft.access.CurrentUser;
import io.weft.platform.web.HomeLabel;
import io.weft.platform.web.MenuEntry;
import io.weft.platform.web.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of access in the menu, and the words in the header that say where somebody belongs. */
@Configuration
class AccessMenu {

    @Bean
    MenuEntry usersMenu() {
        return new MenuEntry("admin", "users", "/users", "access.menu.users", "USER_EDIT", "users-group", 10);
    }

    @Bean
    MenuEntry companiesMenu() {
        return new MenuEntry("admin", "companies", "/companies", "access.menu.companies", "ORG_VIEW", "building", 20);
    }

    @Bean
    MenuEntry orgUnitsMenu() {
        return new MenuEntry("admin", "org-units", "/org-units", "access.menu.orgUnits", "ORG_VIEW", "hierarchy", 30);
    }

    @Bean
    HomeLabel homeLabel(Messages messages) {
        return viewer -> {
            if (viewer.company() == null) {
                return messages.text("access.home.group");
            }
            var unit = viewer instanceof CurrentUser user ? user.orgUnit() : null;
            return unit == null ? viewer.company() : viewer.company() + " · " + unit;
        };
    }
}

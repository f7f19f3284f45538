package io.weft.customer.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.CustomerPanel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The blocks of the customer page that this module serves itself. */
@Configuration(proxyBeanMethods = false)
class CustomerPanels {

    @Bean
    CustomerPanel profilePanel() {
        return new Panel("profile", 20, false);
    }

    @Bean
    CustomerPanel portraitPanel() {
        return new Panel("portrait", 15, true);
    }

    @Bean
    CustomerPanel tasksPanel() {
        return new Panel("tasks", 30, false);
    }

    @Bean
    CustomerPanel consentsPanel() {
        return new Panel("consents", 40, false);
    }

    @Bean
    CustomerPanel contactsPanel() {
        return new Panel("contacts", 90, true);
    }

    private record Panel(String id, int order, boolean wide) implements CustomerPanel {

        @Override
        public String titleKey() {
            return "customer360.panel." + id;
        }

        @Override
        public String path(long gcid) {
            return "/customers/" + gcid + "/panels/" + id;
        }

        @Override
        public boolean visibleTo(Scope scope) {
            return scope.seesNames() && (!id.equals("tasks") || scope.may(Permission.CONTACT_LOG));
        }
    }
}

package io.weft.customer.web;

import io.weft.access.Permission;
import io.weft.customer.service.TaskBoard;
import io.weft.platform.SignedIn;
import io.weft.platform.web.HomePanel;
import io.weft.platform.web.MenuBadge;
import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the menu, and its blocks of the home page. */
@Configuration(proxyBeanMethods = false)
class CustomerMenu {

    private static final String SEES = Permission.CUSTOMER_VIEW.name();
    private static final String QUALITY = Permission.DATA_QUALITY.name();
    private static final String LOGS = Permission.CONTACT_LOG.name();

    @Bean
    MenuEntry todayEntry() {
        return new MenuEntry("work", "today", "/", "menu.today", null, "home", 10);
    }

    @Bean
    MenuEntry customersEntry() {
        return new MenuEntry("work", "customers", "/customers", "menu.customers", SEES, "users", 20);
    }

    @Bean
    MenuEntry tasksEntry() {
        return new MenuEntry("work", "tasks", "/tasks", "menu.tasks", LOGS, "checkbox", 50);
    }

    @Bean
    MenuEntry taskBatchesEntry() {
        return new MenuEntry(
                "manage",
                "taskbatches",
                "/tasks/batches",
                "task.batch.list",
                Permission.TASK_ASSIGN.name(),
                "checkbox",
                65);
    }

    @Bean
    MenuEntry qualityEntry() {
        return new MenuEntry("manage", "quality", "/customers/quality", "quality.menu", QUALITY, "clipboard-check", 70);
    }

    @Bean
    MenuEntry tagsEntry() {
        return new MenuEntry("admin", "tags", "/tags", "tagValue.title", "CATALOG_VIEW", "tags", 340);
    }

    @Bean
    MenuBadge dueTasks(TaskBoard board) {
        return new DueTasks(board);
    }

    @Bean
    HomePanel nowPanel() {
        return new HomePanel("now", "home.now", 10, "/home/now", LOGS, true);
    }

    @Bean
    HomePanel recentPanel() {
        return new HomePanel("recent", "home.recent", 30, "/home/recent", SEES, false);
    }

    @Bean
    HomePanel monthPanel() {
        return new HomePanel("month", "home.month", 40, "/home/month", LOGS, false);
    }

    @Bean
    HomePanel qualityPanel() {
        return new HomePanel("quality", "quality.title", 60, "/home/quality", QUALITY, false);
    }

    @Bean
    HomePanel placesPanel() {
        return new HomePanel("places", "home.places", 90, "/home/places", null, true);
    }

    private record DueTasks(TaskBoard board) implements MenuBadge {

        @Override
        public String key() {
            return "tasks";
        }

        @Override
        public int count(SignedIn viewer) {
            return board.dueCount(viewer.id());
        }
    }
}

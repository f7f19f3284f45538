package io.weft.platform.job.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs in the menu. */
@Configuration(proxyBeanMethods = false)
class JobMenu {

    @Bean
    static MenuEntry jobMenuEntry() {
        return new MenuEntry("admin", "jobs", "/jobs", "job.menu", "JOB_VIEW", "activity", 60);
    }
}

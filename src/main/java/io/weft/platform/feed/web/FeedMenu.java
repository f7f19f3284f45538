package io.weft.platform.feed.web;

import io.weft.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feeds in the menu. */
@Configuration(proxyBeanMethods = false)
class FeedMenu {

    @Bean
    static MenuEntry feedMenuEntry() {
        return new MenuEntry("admin", "feeds", "/feeds", "feed.menu", "FEED_VIEW", "file-import", 50);
    }
}

package io.weft.platform.feed.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.platform.SignedIn;
import io.weft.platform.feed.service.FeedGate;
import io.weft.platform.feed.service.Feeds;
import io.weft.platform.web.HomePanel;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which company delivered when, and what did not get through: a block of the home page for those who watch the feeds. */
@Controller
@RequiredArgsConstructor
class FeedHomeController {

    private final Feeds feeds;
    private final FeedGate gate;

    @GetMapping("/home/feeds")
    @PreAuthorize("hasAuthority('FEED_VIEW')")
    String deliveries(@AuthenticationPrincipal SignedIn user, Model model, HtmxRequest htmx) {
        model.addAttribute("deliveries", feeds.deliveries(gate.narrowedTo(user)));
        return "feed/home" + (htmx.isHtmxRequest() ? " :: part" : "");
    }

    /** The block's place on the page. */
    @Configuration(proxyBeanMethods = false)
    static class Panel {

        @Bean
        static HomePanel feedHomePanel() {
            return new HomePanel("feeds", "feed.home", 55, "/home/feeds", "FEED_VIEW", false);
        }
    }
}

package io.weft.platform.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The banners alone, asked again by a page while something is under way. */
@Controller
class BannerController {

    @GetMapping("/banners")
    @PreAuthorize("isAuthenticated()")
    String banners() {
        return "layout/banner :: banners";
    }
}

package io.weft.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and theme, also before signing in; and on a phone the page "me", which holds what the header has no room for. */
@Controller
class PreferencesController {

    @GetMapping("/me")
    @PreAuthorize("isAuthenticated()")
    String me() {
        return "platform/me";
    }

    @PostMapping("/preferences/language")
    @PreAuthorize("permitAll()")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (language.equals("en") || language.equals("zh-CN")) {
            remember(Preferences.LANGUAGE, language, request, response);
        }
        return "redirect:" + Preferences.local(back);
    }

    @PostMapping("/preferences/theme")
    @PreAuthorize("permitAll()")
    String theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Preferences.isTheme(theme)) {
            remember(Preferences.THEME, theme, request, response);
        }
        return "redirect:" + Preferences.local(back);
    }

    private static void remember(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                Preferences.remember(name, value, request).toString());
    }
}

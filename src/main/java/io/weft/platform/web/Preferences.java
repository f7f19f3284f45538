package io.weft.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The two things a browser remembers for its user, language and theme, as cookies; and the way back after a change. */
final class Preferences {

    static final String LANGUAGE = "weft_language";
    static final String THEME = "weft_theme";
    /** Written by theme.js: what "auto" meant last time, so that the first byte is drawn right. */
    static final String SCHEME = "weft_scheme";

    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private Preferences() {}

    static boolean isTheme(String theme) {
        return THEMES.contains(theme);
    }

    static String theme(HttpServletRequest request) {
        var theme = cookie(request, THEME);
        return theme != null && isTheme(theme) ? theme : "auto";
    }

    static String scheme(HttpServletRequest request, String theme) {
        return "dark".equals("auto".equals(theme) ? cookie(request, SCHEME) : theme) ? "dark" : "light";
    }

    static ResponseCookie remember(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path(request.getContextPath() + "/")
                .maxAge(java.time.Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }

    /** The page one is on; after a POST the page one came from. */
    static String back(HttpServletRequest request) {
        boolean page =
                "GET".equals(request.getMethod()) && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null;
        if (!page) {
            return local(refererPath(request));
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return local(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }

    /** The address if it is one of ours, else the front door: nobody is sent to another site. */
    static String local(@Nullable String address) {
        boolean ours = address != null
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.length() < 2000
                && address.chars().noneMatch(Character::isISOControl);
        return ours ? address : "/";
    }

    private static @Nullable String refererPath(HttpServletRequest request) {
        try {
            var referer = request.getHeader("Referer");
            return referer == null ? null : URI.create(referer).getRawPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}

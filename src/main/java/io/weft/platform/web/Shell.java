package io.weft.platform.web;

import io.weft.platform.SignedIn;
import io.weft.platform.notify.Notifications;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Answers the layout's questions ({@code #shell} in templates): who looks, in which language and light, at which menu. */
@Component
class Shell {

    private static final Logger log = LoggerFactory.getLogger(Shell.class);

    private final Menu menu;
    private final Notifications notifications;
    private final ObjectProvider<HomeLabel> homes;
    private final ObjectProvider<Banner> banners;

    Shell(Menu menu, Notifications notifications, ObjectProvider<HomeLabel> homes, ObjectProvider<Banner> banners) {
        this.menu = menu;
        this.notifications = notifications;
        this.homes = homes;
        this.banners = banners;
    }

    public ShellView view() {
        var viewer = viewer();
        try {
            return viewer == null ? frame(null, List.of(), Set.of(), 0) : frame(viewer);
        } catch (RuntimeException e) {
            // an error page must still be drawn when the database is what failed
            log.warn("the page is drawn without its menu", e);
            return frame(viewer, List.of(), Set.of(), 0);
        }
    }

    /** What is under way and concerns everybody. */
    public List<BannerView> banners() {
        return banners.orderedStream().flatMap(banner -> banner.view().stream()).toList();
    }

    public boolean signedIn() {
        return viewer() != null;
    }

    private ShellView frame(SignedIn viewer) {
        var authorities = authorities();
        return frame(viewer, menu.groups(viewer, authorities), authorities, notifications.unread(viewer.id()));
    }

    private ShellView frame(@Nullable SignedIn viewer, List<MenuGroup> groups, Set<String> may, int unread) {
        var request = request();
        var theme = Preferences.theme(request);
        boolean chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        boolean logs = may.contains("CONTACT_LOG");
        return new ShellView(
                chinese ? "zh-CN" : "en",
                chinese ? "en" : "zh-CN",
                theme,
                Preferences.scheme(request, theme),
                Preferences.back(request),
                viewer == null ? 0 : viewer.id(),
                viewer == null ? "" : viewer.displayName(),
                viewer == null ? "" : home(viewer),
                groups,
                menu.phone(groups, logs),
                unread,
                may.contains("CUSTOMER_VIEW") ? "shell.search" : null,
                logs ? "shell.log" : null);
    }

    private String home(SignedIn viewer) {
        var label = homes.getIfAvailable();
        return label == null ? String.valueOf(viewer.company() == null ? "" : viewer.company()) : label.of(viewer);
    }

    private static @Nullable SignedIn viewer() {
        var authentication = authentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn viewer ? viewer : null;
    }

    private static Set<String> authorities() {
        var authentication = authentication();
        return authentication == null
                ? Set.of()
                : authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Authentication authentication() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}

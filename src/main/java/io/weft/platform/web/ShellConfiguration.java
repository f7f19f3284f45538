package io.weft.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What all pages share: their language, their place in the menu, and the first look at what is sent. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    MenuEntry auditMenu() {
        return new MenuEntry("admin", "audit", "/audit", "audit.title", "AUDIT_VIEW", "history", 80);
    }

    @Bean
    MenuEntry calendarMenu() {
        return new MenuEntry("admin", "calendar", "/calendar", "calendar.title", "CALENDAR_EDIT", "calendar", 90);
    }

    @Bean
    MenuEntry parameterMenu() {
        return new MenuEntry("admin", "parameters", "/parameters", "parameter.title", "RULES_VIEW", "adjustments", 95);
    }

    @Bean
    WebMvcConfigurer tidyUploads(UntidyInput untidy) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(untidy);
            }
        };
    }

    /** What the user chose, else what the browser asks for, else English. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(Preferences.LANGUAGE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> {
            var wanted = Locale.lookup(
                    request.getHeader("Accept-Language") == null
                            ? List.of()
                            : ranges(request.getHeader("Accept-Language")),
                    List.of(Locale.CHINESE, Locale.ENGLISH));
            return Locale.CHINESE.equals(wanted) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        });
        return resolver;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}

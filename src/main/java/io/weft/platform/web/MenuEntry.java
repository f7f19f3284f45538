package io.weft.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of the menu, declared as a bean by the module that owns the page.
 *
 * @param section {@code work}, {@code manage} or {@code admin}
 * @param key what a page names as its section to light this line up
 * @param permission authority the viewer needs; null when everybody signed in may go there
 * @param icon a name of {@code static/img/icons.svg}
 */
public record MenuEntry(
        String section,
        String key,
        String href,
        String messageKey,
        @Nullable String permission,
        String icon,
        int order) {}

package io.weft.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the frame of a page shows that is not the page's own.
 *
 * @param theme what the viewer chose: light, dark or auto
 * @param scheme what the first byte is drawn in: light or dark
 * @param back where a change of language or theme returns to
 * @param search key of the search field's text; null where the viewer finds no customers
 * @param log key of the text of "log a contact"; null where the viewer logs none
 */
public record ShellView(
        String lang,
        String otherLanguage,
        String theme,
        String scheme,
        String back,
        long userId,
        String userName,
        String homeName,
        List<MenuGroup> menu,
        List<MenuItem> phone,
        int unread,
        @Nullable String search,
        @Nullable String log) {

    private static final List<String> THEMES = List.of("light", "dark", "auto");

    public List<String> themes() {
        return THEMES;
    }

    public String unreadText() {
        return unread > 99 ? "99+" : String.valueOf(unread);
    }
}

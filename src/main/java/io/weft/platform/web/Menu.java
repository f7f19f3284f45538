package io.weft.platform.web;

import io.weft.platform.SignedIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a viewer may open: nothing greyed out, nothing hidden behind a page that then says no. */
@Component
class Menu {

    private static final List<String> SECTIONS = List.of("work", "manage", "admin");
    private static final MenuItem LOG = new MenuItem("log", "/contacts/new", "shell.phone.log", "plus", 0);
    private static final MenuItem ME = new MenuItem("me", "/me", "shell.phone.me", "user-circle", 0);

    private final List<MenuEntry> entries;
    private final List<MenuBadge> badges;

    Menu(ObjectProvider<MenuEntry> entries, ObjectProvider<MenuBadge> badges) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.badges = badges.stream().toList();
    }

    List<MenuGroup> groups(SignedIn viewer, Set<String> authorities) {
        var groups = new ArrayList<MenuGroup>();
        for (var section : SECTIONS) {
            var items = entries.stream()
                    .filter(entry -> entry.section().equals(section) && allowed(entry, authorities))
                    .map(entry -> item(entry, viewer))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new MenuGroup(section, groups.isEmpty(), items));
            }
        }
        return groups;
    }

    /** The bar at the bottom of a phone: three places, the contact form in the middle, and oneself. */
    List<MenuItem> phone(List<MenuGroup> groups, boolean mayLog) {
        var bar = new ArrayList<>(groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.href().length() > 0)
                .sorted(Comparator.comparingInt(Menu::phoneRank))
                .limit(3)
                .toList());
        if (mayLog) {
            bar.add(Math.min(2, bar.size()), LOG);
        }
        bar.add(ME);
        return bar;
    }

    private static int phoneRank(MenuItem item) {
        int rank = List.of("today", "customers", "leads").indexOf(item.key());
        return rank < 0 ? 9 : rank;
    }

    private static boolean allowed(MenuEntry entry, Set<String> authorities) {
        return entry.permission() == null || authorities.contains(entry.permission());
    }

    private MenuItem item(MenuEntry entry, SignedIn viewer) {
        int count = badges.stream()
                .filter(badge -> badge.key().equals(entry.key()))
                .mapToInt(badge -> badge.count(viewer))
                .sum();
        return new MenuItem(entry.key(), entry.href(), entry.messageKey(), entry.icon(), count);
    }
}

package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.customer.Desk;
import io.weft.customer.service.FollowUps;
import io.weft.customer.service.TaskBoard;
import io.weft.customer.service.TaskNews;
import io.weft.platform.web.HomePanel;
import io.weft.platform.web.MenuEntry;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Today: independent blocks, each loaded on its own; nobody gets an empty page. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomeController {

    private final List<HomePanel> panels;
    private final List<MenuEntry> places;
    private final TaskBoard board;
    private final TaskNews news;
    private final FollowUps followUps;

    HomeController(
            ObjectProvider<HomePanel> panels,
            ObjectProvider<MenuEntry> places,
            TaskBoard board,
            TaskNews news,
            FollowUps followUps) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(HomePanel::order))
                .toList();
        this.places = places.stream()
                .filter(place -> !place.href().equals("/"))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
        this.board = board;
        this.news = news;
        this.followUps = followUps;
    }

    @GetMapping("/")
    String home(Desk desk, Authentication who, Model model) {
        var user = desk.user();
        news.tellDue(user.id());
        model.addAttribute("user", user);
        model.addAttribute("due", board.dueCount(user.id()));
        model.addAttribute(
                "promised", may(who, "CONTACT_LOG") ? followUps.due(desk).size() : 0);
        model.addAttribute("panels", panelsOf(who));
        return "customer/home/page";
    }

    @GetMapping("/home/places")
    String places(Authentication who, Model model, HtmxRequest htmx) {
        model.addAttribute(
                "places",
                places.stream().filter(place -> may(who, place.permission())).toList());
        return block("places", htmx);
    }

    /** Who has blocks of work needs no second menu; everybody else is shown where to go. */
    private List<HomePanel> panelsOf(Authentication who) {
        var allowed =
                panels.stream().filter(panel -> may(who, panel.permission())).toList();
        return may(who, "CONTACT_LOG")
                ? allowed.stream().filter(panel -> !panel.id().equals("places")).toList()
                : allowed;
    }

    /** A block as a part of the page, or without scripts as a page of its own. */
    static String block(String id, HtmxRequest htmx) {
        return "customer/home/" + id + (htmx.isHtmxRequest() ? " :: part" : "");
    }

    private static boolean may(Authentication who, @Nullable String permission) {
        return permission == null
                || who.getAuthorities().stream().anyMatch(authority -> permission.equals(authority.getAuthority()));
    }
}

package io.weft.platform.web;

import io.weft.platform.SignedIn;
import io.weft.platform.notify.Notification;
import io.weft.platform.notify.Notifications;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The bell's page: one's own messages, newest first. */
@Controller
@RequestMapping("/notifications")
@PreAuthorize("isAuthenticated()")
@RequiredArgsConstructor
class NotificationController {

    private static final int PAGE = 50;

    private final Notifications notifications;

    @GetMapping
    String list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var page = notifications.page(user.id(), before, PAGE + 1);
        boolean more = page.size() > PAGE;
        model.addAttribute("notifications", more ? page.subList(0, PAGE) : page);
        model.addAttribute(
                "next", more ? "/notifications?before=" + page.get(PAGE - 1).id() : null);
        model.addAttribute("unread", notifications.unread(user.id()));
        return "platform/notifications";
    }

    @PostMapping("/{id}/open")
    String open(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        Notification notification =
                notifications.read(user.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + (notification.link() == null ? "/notifications" : Preferences.local(notification.link()));
    }

    @PostMapping("/read")
    String readAll(@AuthenticationPrincipal SignedIn user) {
        notifications.readAll(user.id());
        return "redirect:/notifications";
    }
}

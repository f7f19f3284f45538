package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.ContactTimeline;
import io.weft.customer.service.DataQuality;
import io.weft.customer.service.FollowUps;
import io.weft.customer.service.RecentCustomers;
import io.weft.customer.service.TaskBoard;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The blocks this module adds to the home page. */
@Controller
@RequiredArgsConstructor
class HomeBlocksController {

    private static final int DUE = 8;
    private static final int SEEN = 8;

    private final TaskBoard board;
    private final FollowUps followUps;
    private final RecentCustomers recent;
    private final ContactTimeline timeline;
    private final DataQuality quality;
    private final CompanyNames companies;

    @GetMapping("/home/now")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    String now(Desk desk, Model model, HtmxRequest htmx) {
        var promised = followUps.due(desk);
        model.addAttribute("tasks", board.due(desk.scope(), DUE));
        model.addAttribute("due", board.dueCount(desk.user().id()));
        model.addAttribute("followUps", promised.subList(0, Math.min(DUE, promised.size())));
        model.addAttribute("promised", promised.size());
        return HomeController.block("now", htmx);
    }

    @GetMapping("/home/recent")
    @PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
    String recent(Desk desk, Model model, HtmxRequest htmx) {
        var opened = recent.latest(desk.scope(), SEEN);
        model.addAttribute("scope", desk.scope());
        model.addAttribute("opened", !opened.isEmpty());
        model.addAttribute("customers", opened.isEmpty() ? recent.spokenWith(desk, SEEN) : opened);
        return HomeController.block("recent", htmx);
    }

    @GetMapping("/home/quality")
    @PreAuthorize("hasAuthority('DATA_QUALITY')")
    String quality(Scope scope, Model model, HtmxRequest htmx) {
        model.addAttribute("figures", quality.figures(scope));
        model.addAttribute("companyNames", companies.all());
        return HomeController.block("quality", htmx);
    }

    @GetMapping("/home/month")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    String month(Desk desk, Model model, HtmxRequest htmx) {
        model.addAttribute("month", timeline.month(desk.user()));
        return HomeController.block("month", htmx);
    }
}

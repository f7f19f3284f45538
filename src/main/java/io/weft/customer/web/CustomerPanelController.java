package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.ContactCursor;
import io.weft.customer.service.CompanyNames;
import io.weft.customer.service.ConsentBook;
import io.weft.customer.service.ContactTimeline;
import io.weft.customer.service.CustomerDirectory;
import io.weft.customer.service.TaskBoard;
import io.weft.customer.service.Timeline;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Serves the blocks of the customer page; without scripts each is a page of its own. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_VIEW')")
class CustomerPanelController {

    private final CustomerDirectory directory;
    private final Timeline timeline;
    private final ConsentBook consents;
    private final TaskBoard tasks;
    private final CompanyNames companies;

    @ModelAttribute
    void names(Model model) {
        model.addAttribute("companyNames", companies.all());
    }

    @GetMapping("/customers/{gcid}/panels/profile")
    ModelAndView profile(@PathVariable long gcid, Scope scope, HtmxRequest htmx) {
        return panel("profile", gcid, htmx)
                .addObject("profile", directory.profile(gcid, scope))
                .addObject("mayEdit", scope.may(Permission.CUSTOMER_EDIT))
                .addObject("mayUnmask", scope.may(Permission.CUSTOMER_UNMASK));
    }

    @GetMapping("/customers/{gcid}/panels/consents")
    ModelAndView consents(@PathVariable long gcid, Scope scope, HtmxRequest htmx) {
        return panel("consents", gcid, htmx)
                .addObject("customer", directory.header(gcid, scope))
                .addObject("consents", consents.of(gcid, scope));
    }

    @GetMapping("/customers/{gcid}/panels/contacts")
    ModelAndView contacts(
            @PathVariable long gcid, @ModelAttribute("ask") TimelineAsk ask, Scope scope, HtmxRequest htmx) {
        var rows = timeline.of(gcid, scope, ask.source(), ask.cursor());
        boolean more = rows.size() > ContactTimeline.PAGE;
        var page = more ? rows.subList(0, ContactTimeline.PAGE) : rows;
        return panel("contacts", gcid, htmx)
                .addObject("entries", page)
                .addObject("sources", timeline.sources())
                .addObject("next", more ? page.get(page.size() - 1).cursor() : null)
                .addObject("mayLog", scope.may(Permission.CONTACT_LOG));
    }

    @GetMapping("/customers/{gcid}/panels/tasks")
    @PreAuthorize("hasAuthority('CONTACT_LOG')")
    ModelAndView tasks(@PathVariable long gcid, Scope scope, HtmxRequest htmx) {
        return panel("tasks", gcid, htmx).addObject("tasks", tasks.about(scope, gcid));
    }

    private static ModelAndView panel(String id, long gcid, HtmxRequest htmx) {
        var view = "customer/panel/" + id + (htmx.isHtmxRequest() ? " :: part" : "");
        return new ModelAndView(view).addObject("gcid", gcid);
    }

    /** Which part of the timeline. */
    record TimelineAsk(@Nullable String source, @Nullable String after) {

        ContactCursor cursor() {
            return after == null ? ContactCursor.newest() : ContactCursor.parse(after);
        }
    }
}

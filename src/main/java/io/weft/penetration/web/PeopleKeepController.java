package io.weft.penetration.web;

import io.weft.access.CurrentUser;
import io.weft.customer.Desk;
import io.weft.customer.ExportFormat;
import io.weft.customer.KeepView;
import io.weft.customer.ListedCustomers;
import io.weft.customer.service.CustomerExport;
import io.weft.customer.service.SavedViews;
import io.weft.penetration.service.PenetrationService;
import io.weft.platform.web.Flash;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the people behind a number under a name, next to the other lists of customers, or takes them out as a file. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class PeopleKeepController {

    private final PenetrationService penetration;
    private final SavedViews views;
    private final CustomerExport export;
    private final Clock clock;

    @PostMapping("/penetration/people/views")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    String keep(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String viewName,
            @RequestParam(required = false) @Nullable Boolean share,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes after) {
        var asked = asked(sent);
        var view = KeepView.of(viewName, share, PeopleAsked.PAGE, asked.queryToKeep(LocalDate.now(clock)));
        if (view.isNamed()) {
            views.save(user, view);
            after.addFlashAttribute("flash", Flash.success("customers.views.saved", view.name()));
        } else {
            after.addFlashAttribute("flash", Flash.error("customers.views.noName"));
        }
        return "redirect:" + asked.address();
    }

    @PostMapping("/penetration/people/exports")
    @PreAuthorize("hasAuthority('PENETRATION_VIEW') and hasAuthority('CUSTOMER_EXPORT')")
    String export(@RequestParam MultiValueMap<String, String> sent, @RequestParam ExportFormat format, Desk desk) {
        var listed = new ListedCustomers(PeopleSource.NAME, asked(sent).query());
        return "redirect:/customers/exports/" + export.start(desk, listed, format);
    }

    private PeopleAsked asked(MultiValueMap<String, String> sent) {
        return PeopleAsked.of(new SliceParameters(sent, penetration.known()), LocalDate.now(clock));
    }
}

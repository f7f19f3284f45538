package io.weft.platform.web;

import io.weft.platform.audit.AuditFilter;
import io.weft.platform.audit.AuditTrailPages;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail for those who answer for it; an administrator without customers sees who and when, not the detail. */
@Controller
@PreAuthorize("hasAuthority('AUDIT_VIEW')")
@RequiredArgsConstructor
class AuditController {

    private final AuditTrailPages trail;
    private final Messages messages;

    @GetMapping("/audit")
    String list(AuditFilter filter, Authentication viewer, Model model) {
        var page = trail.page(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("entries", page.entries());
        model.addAttribute("next", page.nextBefore() == null ? null : address(filter, page.nextBefore()));
        model.addAttribute(
                "choices",
                trail.actions().stream()
                        .map(action -> Option.text(action, messages.textOr(action, "audit.action." + action)))
                        .toList());
        model.addAttribute(
                "showDetail",
                viewer.getAuthorities().stream().anyMatch(may -> "CUSTOMER_VIEW".equals(may.getAuthority())));
        return "platform/audit";
    }

    private static String address(AuditFilter filter, long before) {
        var address = UriComponentsBuilder.fromPath("/audit").queryParam("before", before);
        if (filter.login() != null) {
            address.queryParam("login", filter.login());
        }
        if (filter.action() != null) {
            address.queryParam("action", filter.action());
        }
        if (filter.day() != null) {
            address.queryParam("day", filter.day());
        }
        return address.encode().toUriString();
    }
}

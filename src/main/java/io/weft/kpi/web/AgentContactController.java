package io.weft.kpi.web;

import io.weft.access.Scope;
import io.weft.customer.ContactCursor;
import io.weft.kpi.service.Branches;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The contacts behind the number of an agent on the cockpit of a branch. */
@Controller
@RequiredArgsConstructor
class AgentContactController {

    private final Branches branches;
    private final Clock clock;

    /** From the first of the month to the day, today unless one is named. */
    @GetMapping("/cockpit/contacts")
    @PreAuthorize("hasAuthority('KPI_VIEW') and hasAuthority('CUSTOMER_VIEW')")
    ModelAndView contacts(
            @RequestParam String agent,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String before,
            Scope scope) {
        var until = day == null ? LocalDate.now(clock) : day;
        var from = before == null ? ContactCursor.newest() : ContactCursor.parse(before);
        var page = branches.contacts(agent, until, from, scope);
        var next = page.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/cockpit/contacts")
                        .queryParam("agent", agent)
                        .queryParam("day", until)
                        .queryParam("before", page.next())
                        .encode()
                        .toUriString();
        return new ModelAndView("kpi/agent-contacts").addObject("list", page).addObject("next", next);
    }
}

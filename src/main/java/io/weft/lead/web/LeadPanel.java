package io.weft.lead.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.CustomerPanel;
import io.weft.lead.service.LeadList;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The leads of a customer, a block of the customer page; a page of its own without scripts. */
@Controller
@PreAuthorize("hasAuthority('LEAD_VIEW')")
@RequiredArgsConstructor
class LeadPanel {

    private final LeadList leads;

    @GetMapping("/customers/{gcid}/panels/leads")
    String leads(@PathVariable long gcid, Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute("leads", leads.of(gcid, scope));
        model.addAttribute("gcid", gcid);
        model.addAttribute("scope", scope);
        return request.getHeader("HX-Request") == null ? "lead/panel" : "lead/panel :: part";
    }

    /** Puts the block on the page. */
    @Component
    static class Block implements CustomerPanel {

        @Override
        public String id() {
            return "leads";
        }

        @Override
        public String titleKey() {
            return "lead.leads";
        }

        @Override
        public int order() {
            return 25;
        }

        @Override
        public String path(long gcid) {
            return "/customers/" + gcid + "/panels/leads";
        }

        @Override
        public boolean visibleTo(Scope scope) {
            return scope.may(Permission.LEAD_VIEW) && scope.seesNames();
        }
    }
}

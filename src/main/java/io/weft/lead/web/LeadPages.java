package io.weft.lead.web;

import io.weft.customer.Desk;
import io.weft.customer.service.CompanyNames;
import io.weft.lead.Refusal;
import io.weft.lead.service.LeadList;
import io.weft.lead.service.Visits;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one lead, also when a step was refused on it. */
@Component
@RequiredArgsConstructor
class LeadPages {

    private final LeadList leads;
    private final LeadOptions options;
    private final CompanyNames companies;
    private final Visits visits;

    ModelAndView page(long id, Desk desk) {
        var view = leads.view(id, desk);
        return new ModelAndView("lead/page")
                .addObject("view", view)
                .addObject("sellers", options.sellers(leads.sellers(view)))
                .addObject("options", options)
                .addObject("companyNames", companies.all())
                .addObject("refusals", view.refusals())
                .addObject("progressKey", UUID.randomUUID())
                .addObject("visits", visits.of(id))
                .addObject("visiting", visits)
                .addObject("mayPlan", visits.mayPlan(view.lead(), desk))
                .addObject("desk", desk);
    }

    /** With the rule that stood against a step; the lead as it is. */
    ModelAndView refused(long id, Desk desk, Refusal refusal) {
        ModelAndView page = page(id, desk).addObject("refusals", List.of(refusal));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Somebody moved it meanwhile: the lead as it is now. */
    ModelAndView changed(long id, Desk desk) {
        ModelAndView page = page(id, desk).addObject("changed", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Something the step needs is missing. */
    ModelAndView missing(long id, Desk desk, @Nullable String messageKey) {
        ModelAndView page = page(id, desk).addObject("missing", messageKey == null ? "lead.error.step" : messageKey);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}

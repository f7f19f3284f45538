package io.weft.customer.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.weft.access.Scope;
import io.weft.customer.UnmaskField;
import io.weft.customer.service.UnmaskService;
import io.weft.platform.web.Option;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The eye: shows one value in clear for a reason, asked once per customer and visit (AC-06). */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('CUSTOMER_UNMASK')")
class UnmaskController {

    private final UnmaskService unmask;
    private final UnmaskReasons reasons;

    @PostMapping("/customers/{gcid}/unmask/{field}")
    ModelAndView show(@ModelAttribute("ask") UnmaskAsk ask, Scope scope, HtmxRequest htmx) {
        var reason = reasons.given(ask);
        var view = reason == null ? ask(ask) : clear(ask, reason, scope);
        view.setViewName("customer/unmask" + (htmx.isHtmxRequest() ? " :: answer" : ""));
        return view;
    }

    private ModelAndView clear(UnmaskAsk ask, String reason, Scope scope) {
        var shown = unmask.unmask(ask.gcid(), ask.field(), reason, scope);
        return new ModelAndView().addObject("ask", ask).addObject("shown", shown);
    }

    private static ModelAndView ask(UnmaskAsk ask) {
        return new ModelAndView()
                .addObject("ask", ask)
                .addObject("reasons", Option.keys("unmask.reason.", UnmaskReasons.Usual.values()));
    }

    /** Which value of whom, and why. */
    record UnmaskAsk(
            long gcid,
            UnmaskField field,
            @org.jspecify.annotations.Nullable String reason) {}
}

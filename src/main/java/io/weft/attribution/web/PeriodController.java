package io.weft.attribution.web;

import io.weft.access.CurrentUser;
import io.weft.attribution.service.ClaimRefused;
import io.weft.attribution.service.Periods;
import io.weft.platform.web.Flash;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Months of the ledger: what is still open in them; one person asks to close one, another does (AC-02). */
@Controller
@RequestMapping("/ledger/periods")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class PeriodController {

    private final Periods periods;
    private final LedgerWords words;

    @GetMapping
    ModelAndView months(CurrentUser user) {
        return new ModelAndView("attribution/periods")
                .addObject("months", periods.months())
                .addObject("parts", periods.parts())
                .addObject("thisMonth", words.thisMonth())
                .addObject("viewer", user.id());
    }

    @PostMapping("/{month}/request")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView ask(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes redirect) {
        return done(user, () -> {
            periods.ask(month, user);
            redirect.addFlashAttribute(
                    "flash", Flash.success("attribution.period.asked.done", words.month(month.atDay(1))));
        });
    }

    @PostMapping("/{month}/closing")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    ModelAndView close(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes redirect) {
        return done(user, () -> {
            periods.close(month, user);
            redirect.addFlashAttribute(
                    "flash", Flash.success("attribution.period.closed.done", words.month(month.atDay(1))));
        });
    }

    private ModelAndView done(CurrentUser user, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/ledger/periods");
        } catch (ClaimRefused refused) {
            var page = months(user);
            page.setStatus(HttpStatus.CONFLICT);
            return page.addObject("refusal", refused.messageKey());
        }
    }
}

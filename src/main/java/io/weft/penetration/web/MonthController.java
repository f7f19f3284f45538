package io.weft.penetration.web;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.penetration.Segment;
import io.weft.penetration.service.MonthEndRun;
import io.weft.penetration.service.MonthEnds;
import io.weft.platform.web.Flash;
import java.time.Clock;
import java.time.YearMonth;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The figures kept of month ends, beside what the data says of those days by now. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class MonthController {

    private final MonthEnds months;
    private final MonthEndRun run;
    private final MonthPages pages;
    private final Clock clock;

    @GetMapping("/penetration/months")
    ModelAndView months(@RequestParam(defaultValue = "PERSON") Segment segment, Scope scope) {
        if (segment == Segment.ALL) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new ModelAndView("penetration/months")
                .addObject("segment", segment)
                .addObject("view", pages.view(segment, scope))
                .addObject("seesKept", MonthEnds.seesKept(scope))
                .addObject("mayKeep", scope.may(Permission.RULES_EDIT));
    }

    @PostMapping("/penetration/months")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String keepMissing(CurrentUser user, RedirectAttributes redirect) {
        run.ask(null, user);
        redirect.addFlashAttribute("flash", Flash.success("penetration.months.asked"));
        return "redirect:/penetration/months";
    }

    @PostMapping("/penetration/months/{month}")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String keep(@PathVariable YearMonth month, CurrentUser user, RedirectAttributes redirect) {
        boolean open = month.isBefore(YearMonth.now(clock))
                && months.find(month).map(kept -> !kept.closed()).orElse(true);
        if (!open) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        run.ask(month, user);
        redirect.addFlashAttribute("flash", Flash.success("penetration.months.asked"));
        return "redirect:/penetration/months";
    }
}

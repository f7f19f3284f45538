package io.weft.penetration.web;

import io.weft.access.Scope;
import io.weft.penetration.Change;
import io.weft.penetration.Since;
import io.weft.penetration.service.PenetrationService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a figure changed between two states, cause by cause, each opening its people. */
@Controller
@RequiredArgsConstructor
@PreAuthorize("hasAuthority('PENETRATION_VIEW')")
class ChangeController {

    private final PenetrationService penetration;
    private final ChangePages pages;
    private final Clock clock;

    @GetMapping("/penetration/change")
    String change(@RequestParam MultiValueMap<String, String> sent, Scope scope, Model model) {
        var today = LocalDate.now(clock);
        var known = penetration.known();
        var parameters = new SliceParameters(sent, known);
        var link = SliceReader.link(sent, known, today);
        var since = since(parameters, link.slice().asOf());
        if (since.day().isAfter(link.slice().asOf())) {
            link = link.onDay(since.day());
            since = new Since(parameters.slice(today).asOf(), since.asKnownThen());
        }
        var answer = penetration.change(link.slice(), since, scope);
        model.addAttribute("change", pages.view(link, measure(parameters), answer));
        return "penetration/change";
    }

    /** The end of the month before, as known now, unless asked for otherwise. */
    private static Since since(SliceParameters parameters, LocalDate asOf) {
        var known = parameters.one("known");
        if (known != null && !known.equals("then") && !known.equals("now")) {
            throw new WrongParameter("known", known);
        }
        var text = parameters.one("since");
        var day = text == null ? YearMonth.from(asOf).minusMonths(1).atEndOfMonth() : day(text);
        return new Since(day, "then".equals(known));
    }

    private static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new WrongParameter("since", text);
        }
        throw new WrongParameter("since", text);
    }

    private static Change.Measure measure(SliceParameters parameters) {
        var text = parameters.one("measure");
        return Arrays.stream(Change.Measure.values())
                .filter(one -> text == null
                        ? one == Change.Measure.CUSTOMERS
                        : one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new WrongParameter("measure", String.valueOf(text)));
    }
}

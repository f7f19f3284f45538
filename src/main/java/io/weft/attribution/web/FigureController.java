package io.weft.attribution.web;

import io.weft.access.Scope;
import io.weft.attribution.ClaimSight;
import io.weft.attribution.service.Figures;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What cross-selling contributes, how well the companies agree, and what they are in conflict about. */
@Controller
@PreAuthorize("hasAuthority('LEDGER_VIEW')")
@RequiredArgsConstructor
class FigureController {

    private final Figures figures;
    private final LedgerWords months;
    private final AttributionWords words;

    @GetMapping("/ledger/figures")
    String figures(@RequestParam(required = false) @Nullable String period, Scope scope, Model model) {
        var chosen = months.periodOr(period);
        model.addAttribute("whole", !ClaimSight.of(scope).isOfPeople());
        model.addAttribute("contributions", figures.contributions(chosen, scope));
        model.addAttribute("recognition", figures.recognition(chosen, scope));
        model.addAttribute("conflicts", figures.conflicts(chosen, scope));
        model.addAttribute("links", new FigureLinks(chosen));
        model.addAttribute("names", words.names());
        model.addAttribute("periods", months.periods(chosen));
        model.addAttribute("chosen", chosen);
        return "attribution/figures";
    }
}

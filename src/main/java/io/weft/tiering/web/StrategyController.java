package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.catalog.Need;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import io.weft.tiering.Strategy;
import io.weft.tiering.service.Strategies;
import io.weft.tiering.service.StrategyRefused;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The strategies of tiers: what holds, what is proposed, who agrees. */
@Controller
@RequestMapping("/tiers/strategies")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class StrategyController {

    private static final String LIST = "redirect:/tiers/strategies";

    private final Strategies strategies;
    private final TierWords words;
    private final FormErrors refusals;
    private final Clock clock;

    @GetMapping
    ModelAndView list(Scope scope) {
        var all = strategies.all();
        return new ModelAndView("tiering/strategies")
                .addObject("rules", strategies.ruleSet())
                .addObject("current", strategies.current())
                .addObject("waiting", all.stream().filter(Strategy::isProposed).toList())
                .addObject(
                        "past",
                        all.stream()
                                .filter(one -> !one.isProposed() && one.madeBy() != 0)
                                .toList())
                .addObject("words", words)
                .addObject("scope", scope);
    }

    @GetMapping("/{tier}/new")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView form(@PathVariable String tier) {
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var now = strategies.current().get(tier);
        return form(tier, now == null ? StrategyForm.empty(tomorrow) : StrategyForm.of(now, tomorrow));
    }

    @PostMapping("/{tier}")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    ModelAndView propose(
            @PathVariable String tier,
            @Valid @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes after) {
        if (errors.hasErrors()) {
            return refusals.refused(form(tier, form), form, errors);
        }
        try {
            strategies.propose(form.toCommand(tier), user);
        } catch (StrategyRefused refused) {
            errors.rejectValue(refused.field(), refused.messageKey());
            return refusals.refused(form(tier, form), form, errors);
        }
        after.addFlashAttribute("flash", Flash.success("tiering.strategy.proposed"));
        return new ModelAndView(LIST);
    }

    @PostMapping("/{id}/decide")
    @PreAuthorize("hasAuthority('RULES_APPROVE')")
    String decide(@PathVariable long id, @RequestParam boolean approved, CurrentUser user, RedirectAttributes after) {
        try {
            strategies.decide(id, approved, user);
            after.addFlashAttribute(
                    "flash", Flash.success(approved ? "tiering.strategy.approved" : "tiering.strategy.rejected"));
        } catch (StrategyRefused refused) {
            after.addFlashAttribute("flash", Flash.error(refused.messageKey()));
        }
        return LIST;
    }

    private ModelAndView form(String tier, StrategyForm form) {
        return new ModelAndView("tiering/strategy")
                .addObject("code", tier)
                .addObject("tier", strategies.ruleSet().tier(tier))
                .addObject("shade", strategies.ruleSet().shade(tier))
                .addObject("words", words)
                .addObject("needs", Option.keys("catalog.need.", Need.values()))
                .addObject("form", form);
    }
}

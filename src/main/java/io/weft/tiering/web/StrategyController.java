package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.catalog.Need;
import io.weft.platform.web.Flash;
import io.weft.platform.web.FormErrors;
import io.weft.platform.web.Option;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.Strategy;
import io.weft.tiering.Tier;
import io.weft.tiering.service.Strategies;
import io.weft.tiering.service.StrategyRefused;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
                .addObject("coming", coming(all))
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

    /** A tier that a rule to come brings, and the strategy it will begin with. */
    record ComingTier(
            RuleVersion version, Tier tier, @Nullable Strategy strategy) {}

    private List<ComingTier> coming(List<Strategy> all) {
        var known = strategies.ruleSet();
        return strategies.coming().stream()
                .flatMap(version -> version.rules().tiers().stream()
                        .filter(tier -> known.rank(tier.code()) < 0)
                        .map(tier -> new ComingTier(version, tier, agreed(all, tier))))
                .toList();
    }

    private static @Nullable Strategy agreed(List<Strategy> all, Tier tier) {
        return all.stream()
                .filter(one -> one.tier().equals(tier.code()) && one.isApproved())
                .findFirst()
                .orElse(null);
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
        var rules = strategies.ruleWith(tier).orElseGet(strategies::ruleSet);
        return new ModelAndView("tiering/strategy")
                .addObject("code", tier)
                .addObject("tier", rules.tier(tier))
                .addObject("shade", rules.shade(tier))
                .addObject("words", words)
                .addObject("needs", Option.keys("catalog.need.", Need.values()))
                .addObject("form", form);
    }
}

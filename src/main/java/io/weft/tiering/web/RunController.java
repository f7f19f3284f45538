package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.ChartView.Flow;
import io.weft.platform.web.Messages;
import io.weft.tiering.MoveFilter;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RunCause;
import io.weft.tiering.TierMigration;
import io.weft.tiering.TierRunView;
import io.weft.tiering.service.KeepingTiers;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.Runs;
import io.weft.tiering.service.TierMovers;
import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The runs over all customers: asked for, looked at, replayed. */
@Controller
@RequestMapping("/tiering/runs")
@PreAuthorize("hasAuthority('RULES_VIEW')")
@RequiredArgsConstructor
class RunController {

    private static final int PAGE = 25;

    private final Runs runs;
    private final RuleDesk rules;
    private final KeepingTiers keeping;
    private final TierWords words;
    private final Messages messages;

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable Long before) {
        var page = runs.latest(before, PAGE);
        return new ModelAndView("tiering/runs")
                .addObject("runs", page)
                .addObject("next", page.size() < PAGE ? null : "/tiering/runs?before=" + last(page));
    }

    private static long last(List<TierRunView> page) {
        return page.get(page.size() - 1).id();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String start(CurrentUser user) {
        return "redirect:/jobs/" + keeping.ask(RunCause.DEMAND, user);
    }

    @GetMapping("/{run}")
    ModelAndView one(@PathVariable long run, Scope scope) {
        var view = runs.find(run);
        var rule = rules.version(view.version());
        var moved = runs.migration(run).stream()
                .filter(one -> !one.from().equals(one.to()))
                .toList();
        return new ModelAndView("tiering/run")
                .addObject("run", view)
                .addObject("rule", rule)
                .addObject("otherTiers", view.isPublished() ? otherTiers(moved, view) : 0)
                .addObject(
                        "moves",
                        ChartView.flow(
                                messages.text("tiering.run.moves"),
                                ChartView.Unit.COUNT,
                                moved.stream()
                                        .map(one -> flow(one, rule.rules(), link(view, one, scope)))
                                        .toList()));
    }

    /** Customers who went from a tier the rule does not have any more: neither up nor down. */
    private static long otherTiers(List<TierMigration> moved, TierRunView run) {
        long all = moved.stream()
                .filter(one -> !one.from().isEmpty() && !one.to().isEmpty())
                .mapToLong(TierMigration::customers)
                .sum();
        return all - run.up() - run.down();
    }

    /** The customers who went this way, for who may look at the whole group. */
    private static @Nullable String link(TierRunView run, TierMigration one, Scope scope) {
        var cell = MoveFilter.of(null, run.id()).cell(one.from(), one.to());
        boolean opens =
                scope.seesAll() && scope.may(Permission.CUSTOMER_VIEW) && scope.may(Permission.PENETRATION_VIEW);
        return opens && TierMovers.isKnown(run, cell) ? TierLinks.movers(cell) : null;
    }

    private Flow flow(TierMigration one, RuleSet rules, @Nullable String link) {
        var from = one.from().isEmpty() ? messages.text("tiering.run.nothing-before") : words.name(rules, one.from());
        // The same name on both sides would be a circle.
        return new Flow(from, words.name(rules, one.to()) + " ", BigDecimal.valueOf(one.customers()), link);
    }

    @PostMapping("/{run}/replay")
    @PreAuthorize("hasAuthority('RULES_EDIT')")
    String replay(@PathVariable long run, CurrentUser user) {
        return "redirect:/jobs/" + keeping.askForReplay(runs.find(run).id(), user);
    }
}

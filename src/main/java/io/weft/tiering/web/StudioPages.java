package io.weft.tiering.web;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.platform.web.Option;
import io.weft.tiering.Axis;
import io.weft.tiering.Comparison;
import io.weft.tiering.PremiumKind;
import io.weft.tiering.RuleProblem;
import io.weft.tiering.RuleSet;
import io.weft.tiering.RuleVersion;
import io.weft.tiering.Subject;
import io.weft.tiering.service.RuleDesk;
import io.weft.tiering.service.Runs;
import io.weft.tiering.service.Simulations;
import io.weft.tiering.service.WhatIfDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the studio show. */
@Component
@RequiredArgsConstructor
class StudioPages {

    private static final int LAST_RUNS = 5;

    private final RuleDesk desk;
    private final WhatIfDesk trials;
    private final Simulations simulations;
    private final Runs runs;
    private final StudioEffects effects;
    private final RuleWords words;
    private final Clock clock;

    /**
     * Who looks, and what he compares with.
     *
     * @param against another version; null compares with the tiers customers have
     */
    record Onlooker(Scope scope, CurrentUser user, @Nullable Integer against) {}

    ModelAndView list() {
        trials.getReady();
        return new ModelAndView("tiering/studio")
                .addObject("versions", desk.versions())
                .addObject("current", desk.inForce())
                .addObject("runs", runs.latest(null, LAST_RUNS))
                .addObject("simulations", simulations.latest());
    }

    /** A version with what it would do: a draft as a sheet to edit, another as it is. */
    ModelAndView version(int number, Onlooker onlooker) {
        var version = desk.version(number);
        return page(version, Sheet.of(version), List.of(), onlooker);
    }

    /** A sheet that was sent, whether it could be read or not. */
    ModelAndView page(RuleVersion version, Sheet sheet, List<RuleProblem> unread, Onlooker onlooker) {
        var user = onlooker.user();
        var view = effect(version, unread, onlooker.against(), people(version, onlooker));
        view.setViewName("tiering/studio-rule");
        return view.addObject("sheet", sheet)
                .addObject("editable", version.isDraft() && onlooker.scope().may(Permission.RULES_EDIT))
                .addObject("others", others(version))
                .addObject("from", LocalDate.now(clock))
                .addObject("mine", version.proposedBy() == user.id() || version.madeBy() == user.id())
                .addObject("subjects", Option.keys("tiering.subject.", Subject.values()))
                .addObject(
                        "measures",
                        Option.keys("tiering.subject.", Subject.measures().toArray(Subject[]::new)))
                .addObject("comparisons", Option.keys("tiering.comparison.", Comparison.values()))
                .addObject("axes", Axis.values())
                .addObject("kinds", PremiumKind.values());
    }

    /** One change, in words. */
    record Changed(String what, String was, String becomes) {}

    /** The consequence alone: what it would do, and what it changes. */
    ModelAndView tried(RuleVersion version, List<RuleProblem> unread, @Nullable Integer against) {
        var view = effect(version, unread, against, null);
        view.setViewName("tiering/studio-effect :: tried");
        return view;
    }

    private ModelAndView effect(
            RuleVersion version, List<RuleProblem> unread, @Nullable Integer against, @Nullable String people) {
        var problems = unread.isEmpty() ? desk.problems(version.rules()) : unread;
        var inForce = desk.inForce();
        var view = new ModelAndView()
                .addObject("version", version)
                .addObject("inForce", inForce)
                .addObject("changes", changes(version, inForce))
                .addObject("against", against)
                .addObject(
                        "problems",
                        problems.stream()
                                .map(problem -> new Shown(problem.place(), words.problem(problem), problem.blocks()))
                                .toList())
                .addObject("bad", problems.stream().map(RuleProblem::place).collect(Collectors.toSet()));
        boolean sound = problems.stream().noneMatch(RuleProblem::blocks);
        return view.addObject(
                "effect", sound ? effects.show(trials.tryOut(version.rules(), rules(against)), people) : null);
    }

    private List<Changed> changes(RuleVersion version, RuleVersion inForce) {
        return desk.changes(version, inForce, words).stream()
                .map(change -> new Changed(words.change(change), change.was(), change.becomes()))
                .toList();
    }

    /** A problem in words, and the field it belongs to. */
    record Shown(String place, String text, boolean blocks) {}

    @Nullable
    RuleSet rules(@Nullable Integer version) {
        return version == null ? null : desk.version(version).rules();
    }

    private List<Option> others(RuleVersion version) {
        return desk.versions().stream()
                .filter(other -> other.version() != version.version())
                .map(other -> Option.text(Integer.toString(other.version()), other.version() + " · " + other.name()))
                .toList();
    }

    private static @Nullable String people(RuleVersion version, Onlooker onlooker) {
        return onlooker.scope().seesCustomers() && onlooker.scope().seesAll()
                ? "/tiering/rules/" + version.version() + "/people?"
                        + (onlooker.against() == null ? "" : "against=" + onlooker.against())
                : null;
    }
}

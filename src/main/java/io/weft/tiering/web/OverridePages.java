package io.weft.tiering.web;

import io.weft.access.CurrentScope;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.customer.Desk;
import io.weft.platform.web.Option;
import io.weft.tiering.TierOverride;
import io.weft.tiering.service.Overrides;
import io.weft.tiering.service.TierLists;
import io.weft.tiering.service.TierStories;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of overrides show. */
@Component
@RequiredArgsConstructor
class OverridePages {

    private final Overrides overrides;
    private final TierStories stories;
    private final TierLists lists;
    private final TierWords words;
    private final CurrentScope current;

    /** Whether the viewer has a list of them: they are a company's own, and nobody acts on them for the group. */
    public boolean hasList() {
        var scope = current.get();
        return scope.may(Permission.TIER_OVERRIDE) && scope.company() != null && !scope.groupDuty();
    }

    ModelAndView form(long gcid, OverrideForm form, Scope scope) {
        var story = stories.of(gcid, scope).orElse(null);
        return new ModelAndView("tiering/override")
                .addObject("gcid", gcid)
                .addObject("form", form)
                .addObject("story", story)
                .addObject("words", words)
                .addObject("latest", overrides.latest())
                .addObject("open", overrides.of(gcid, scope).orElse(null))
                .addObject("customer", lists.names(List.of(gcid), scope).getOrDefault(gcid, ""))
                .addObject(
                        "tiers",
                        overrides.ruleSet().tiers().stream()
                                .filter(tier -> story == null || !tier.equals(story.tier()))
                                .map(tier -> Option.text(tier.code(), words.name(tier)))
                                .toList());
    }

    ModelAndView list(Desk desk) {
        var open = overrides.open(desk);
        return new ModelAndView("tiering/overrides")
                .addObject("open", open)
                .addObject(
                        "names",
                        lists.names(open.stream().map(TierOverride::gcid).toList(), desk.scope()))
                .addObject("rules", overrides.ruleSet())
                .addObject("words", words)
                .addObject("scope", desk.scope());
    }
}

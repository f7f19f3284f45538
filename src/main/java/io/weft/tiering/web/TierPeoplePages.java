package io.weft.tiering.web;

import io.weft.access.Scope;
import io.weft.catalog.Need;
import io.weft.catalog.Series;
import io.weft.platform.Page;
import io.weft.platform.web.Option;
import io.weft.tiering.RuleSet;
import io.weft.tiering.TierFilter;
import io.weft.tiering.TieredCustomer;
import io.weft.tiering.service.TierLists;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The customers behind a number of the figures. */
@Component
@RequiredArgsConstructor
class TierPeoplePages {

    private final TierLists lists;
    private final TierWords words;

    ModelAndView page(TierFilter filter, Page<TieredCustomer> page, RuleSet rules, Scope scope) {
        var people = TierLinks.people(filter.company(), filter.unit(), filter.tier());
        return new ModelAndView("tiering/people")
                .addObject("filter", filter)
                .addObject("rows", page.rows())
                .addObject("rules", rules)
                .addObject("words", words)
                .addObject("scope", scope)
                .addObject(
                        "names",
                        lists.names(
                                page.rows().stream().map(TieredCustomer::gcid).toList(), scope))
                .addObject("back", TierLinks.place("/tiers", filter.company(), filter.unit()))
                .addObject("next", page.next() == null ? null : next(people, filter, page.next()))
                .addObject(
                        "tiers",
                        rules.tiers().stream()
                                .map(tier -> Option.text(tier.code(), words.name(tier)))
                                .toList())
                .addObject("needs", Option.keys("catalog.need.", Need.values()))
                .addObject("series", Option.keys("catalog.series.", Series.values()));
    }

    private static String next(String people, TierFilter filter, String after) {
        var link = UriComponentsBuilder.fromUriString(people);
        if (!filter.lacks().isEmpty()) {
            link.queryParam("lacks", filter.lacks());
        }
        if (!filter.without().isEmpty()) {
            link.queryParam("without", filter.without());
        }
        return link.queryParam("after", after).encode().build().toUriString();
    }
}

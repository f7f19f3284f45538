package io.weft.tiering.web;

import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.catalog.Need;
import io.weft.catalog.Series;
import io.weft.platform.web.ChartView;
import io.weft.platform.web.Messages;
import io.weft.tiering.Tier;
import io.weft.tiering.TierCount;
import io.weft.tiering.TierOverview;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the customers of each tier lack (SR-PRD-09). */
@Component
@RequiredArgsConstructor
class TierGapPages {

    private final TierWords words;
    private final TierBoardPages pages;
    private final Messages messages;

    /** What may be lacking: needs or series, the parameter of the list, how many lack each, and whether the list opens. */
    private record Lack(
            List<? extends Enum<?>> columns,
            String parameter,
            String words,
            Function<TierCount, List<Long>> counts,
            boolean opens) {}

    ModelAndView gaps(TierOverview overview, Scope scope) {
        boolean people = scope.may(Permission.CUSTOMER_VIEW);
        return pages.page("tiering/gaps", overview)
                .addObject(
                        "needs",
                        lacking(
                                overview,
                                new Lack(List.of(Need.values()), "lacks", "catalog.need.", TierCount::lacks, people)))
                .addObject(
                        "series",
                        lacking(
                                overview,
                                new Lack(
                                        List.of(Series.values()),
                                        "without",
                                        "catalog.series.",
                                        TierCount::without,
                                        people)));
    }

    private ChartView lacking(TierOverview overview, Lack lack) {
        return ChartView.heatmap(
                messages.text("tiering.gaps." + lack.parameter()),
                ChartView.Unit.PERCENT,
                lack.columns().stream()
                        .map(one -> messages.text(lack.words() + one.name()))
                        .toList(),
                overview.rules().tiers().stream()
                        .map(tier -> row(overview, tier, lack))
                        .toList());
    }

    private ChartView.Series row(TierOverview overview, Tier tier, Lack lack) {
        var count = TierBoardPages.count(overview, tier.code());
        var shares = new ArrayList<@Nullable BigDecimal>();
        var links = new ArrayList<@Nullable String>();
        for (var one : lack.columns()) {
            shares.add(
                    count.customers() == 0
                            ? null
                            : TierBoardPages.share(
                                    BigDecimal.valueOf(
                                            lack.counts().apply(count).get(one.ordinal())),
                                    BigDecimal.valueOf(count.customers())));
            links.add(
                    lack.opens()
                            ? TierLinks.lacking(TierBoardPages.people(overview, tier), lack.parameter(), one.name())
                            : null);
        }
        return new ChartView.Series(words.name(tier), shares, links);
    }
}
